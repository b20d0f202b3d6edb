package dev.sinter.examples.comparison;

import dev.sinter.runtime.data.Dataset;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A classifier of Tribuo's.
 *
 * @param name a short name for a table
 * @param method makes the trainer
 */
record TribuoClassifier(String name, Method method) implements Classifier {

  /** Makes a trainer for samples of so many features. */
  @FunctionalInterface
  interface Method {
    Trainer<Label> trainer(int features, long seed);
  }

  @Override
  public Trained train(Dataset train, long seed) {
    LabelFactory labels = new LabelFactory();
    OffsetDateTime never = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    MutableDataset<Label> samples =
        new MutableDataset<>(new SimpleDataSourceProvenance("memory", never, labels), labels);
    String[] names = featureNames(train);
    for (int sample = 0; sample < train.size(); sample++) {
      samples.add(example(train, sample, names));
    }
    Trainer<Label> trainer = method.trainer(train.inputSize(0), seed);
    long start = System.nanoTime();
    Model<Label> model = trainer.train(samples);
    return new TrainedModel(model, train.classNames(0).size(), (System.nanoTime() - start) * 1e-9);
  }

  /** Tribuo puts features into the order of their names. */
  private static String[] featureNames(Dataset data) {
    return IntStream.range(0, data.inputSize(0))
        .mapToObj(feature -> String.format(Locale.ROOT, "%06d", feature))
        .toArray(String[]::new);
  }

  private static Example<Label> example(Dataset data, int sample, String[] names) {
    double[] values = new double[names.length];
    for (int feature = 0; feature < values.length; feature++) {
      values[feature] = data.input(0, sample, feature);
    }
    // Examples keep the array of names and may change its order.
    return new ArrayExample<>(
        new Label(Integer.toString(data.label(0, sample))), names.clone(), values);
  }

  private record TrainedModel(Model<Label> model, int classes, double seconds) implements Trained {
    @Override
    public Predictions predict(Dataset data) {
      int[] labels = new int[data.size()];
      double[] scores = new double[data.size() * classes];
      boolean probabilities = true;
      String[] names = featureNames(data);
      for (int sample = 0; sample < data.size(); sample++) {
        Prediction<Label> prediction = model.predict(example(data, sample, names));
        labels[sample] = Integer.parseInt(prediction.getOutput().getLabel());
        Map<String, Label> byName = prediction.getOutputScores();
        for (int label = 0; label < classes; label++) {
          scores[sample * classes + label] =
              Objects.requireNonNull(byName.get(Integer.toString(label))).getScore();
        }
        probabilities &= prediction.hasProbabilities();
      }
      return new Predictions(labels, scores, probabilities);
    }
  }
}
