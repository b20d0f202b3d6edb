package dev.sinter.examples.comparison;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.metric.Probabilities;
import dev.sinter.runtime.train.Evaluation;
import dev.sinter.runtime.train.Trainer;
import java.util.function.LongFunction;

/**
 * A network that Sinter compiled, with one output of a score for each class.
 *
 * @param name a short name for a table
 * @param create makes the network from a seed
 * @param epochs passes over the samples
 * @param logits whether the scores are logits, which softmax turns into probabilities; of others
 *     the lead over the highest other score is taken
 */
public record CompiledClassifier(
    String name, LongFunction<Network> create, int epochs, boolean logits) implements Classifier {

  @Override
  public Trained train(Dataset train, long seed) {
    Network network = create.apply(seed);
    long start = System.nanoTime();
    Trainer.of(network).epochs(epochs).trainingAccuracy(false).run(train);
    return new TrainedNetwork(network, logits, (System.nanoTime() - start) * 1e-9);
  }

  private record TrainedNetwork(Network network, boolean logits, double seconds)
      implements Trained {
    @Override
    public Predictions predict(Dataset samples) {
      Evaluation evaluation = Evaluation.of(network, samples);
      double[] scores = evaluation.output(0);
      int classes = scores.length / samples.size();
      for (int at = 0; at < scores.length; at += classes) {
        if (logits) {
          Probabilities.softmax(scores, at, classes);
        } else {
          leads(scores, at, classes);
        }
      }
      return new Predictions(evaluation.predictedLabels(0), scores, logits);
    }

    /**
     * From the scores of one sample to how far each is above the highest other: what all have in
     * common means nothing, and could not be compared between samples.
     */
    private static void leads(double[] scores, int at, int classes) {
      int first = Probabilities.argmax(scores, at, classes);
      double highest = scores[at + first];
      double second = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < classes; label++) {
        if (label != first) {
          second = Math.max(second, scores[at + label]);
        }
      }
      for (int label = 0; label < classes; label++) {
        scores[at + label] -= label == first ? second : highest;
      }
    }
  }
}
