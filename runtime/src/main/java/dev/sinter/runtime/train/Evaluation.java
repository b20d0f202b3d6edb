package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.OutputInfo;
import dev.sinter.runtime.TargetInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.metric.Accuracy;
import dev.sinter.runtime.metric.Probabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a network gives for every sample of a data set, and how good that is. */
public final class Evaluation {
  private final NetworkInfo info;
  private final double loss;
  private final double[][] outputs;
  private final List<OptionalDouble> accuracies;

  private Evaluation(
      NetworkInfo info, double loss, double[][] outputs, List<OptionalDouble> accuracies) {
    this.info = info;
    this.loss = loss;
    this.outputs = outputs;
    this.accuracies = accuracies;
  }

  /**
   * Runs a network over a data set in prediction mode. Uses the staged batch.
   *
   * @throws IllegalArgumentException if the set does not fit the network or is empty
   * @throws IllegalStateException if the network has no loss
   */
  public static Evaluation of(Network network, Dataset data) {
    NetworkInfo info = network.info();
    DatasetBinding binding = DatasetBinding.of(network, data);
    double[][] outputs = new double[info.outputs().size()][];
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] = new double[Math.multiplyExact(data.size(), info.outputs().get(o).size())];
    }
    double sum = 0;
    for (int from = 0; from < data.size(); from += info.batchSize()) {
      int rows = Math.min(info.batchSize(), data.size() - from);
      for (int row = 0; row < rows; row++) {
        binding.stage(from + row, row);
      }
      sum += rows * network.evaluateStaged(rows);
      for (int o = 0; o < outputs.length; o++) {
        int size = info.outputs().get(o).size();
        for (int row = 0; row < rows; row++) {
          network.readOutput(o, row, outputs[o], (from + row) * size);
        }
      }
    }
    List<OptionalDouble> accuracies = new ArrayList<>();
    for (int t = 0; t < info.targets().size(); t++) {
      accuracies.add(accuracy(info, t, outputs, data, binding.target(t)));
    }
    return new Evaluation(info, sum / data.size(), outputs, List.copyOf(accuracies));
  }

  private static OptionalDouble accuracy(
      NetworkInfo info, int target, double[][] outputs, Dataset data, int dataTarget) {
    int output = output(info, info.targets().get(target));
    if (output < 0 || !data.hasLabels(dataTarget)) {
      return OptionalDouble.empty();
    }
    int[] predicted = predictedLabels(outputs[output], info.outputs().get(output).size());
    return OptionalDouble.of(Accuracy.of(data.labels(dataTarget), predicted));
  }

  private static int output(NetworkInfo info, TargetInfo target) {
    List<String> names = info.outputs().stream().map(OutputInfo::name).toList();
    return names.indexOf(target.name());
  }

  /** The class of the largest logit; of a single logit, whether it is positive. */
  private static int[] predictedLabels(double[] values, int size) {
    int[] labels = new int[values.length / size];
    for (int i = 0; i < labels.length; i++) {
      labels[i] =
          size == 1 ? (values[i] > 0 ? 1 : 0) : Probabilities.argmax(values, i * size, size);
    }
    return labels;
  }

  /** Mean loss. */
  public double loss() {
    return loss;
  }

  /** Accuracy by the first target that has one, see {@link #accuracy(int)}; empty without any. */
  public OptionalDouble accuracy() {
    for (OptionalDouble accuracy : accuracies) {
      if (accuracy.isPresent()) {
        return accuracy;
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Accuracy by one target; empty where the data set has values, and where prediction does not
   * return the logits because another node of the model reads them: they then need {@code @Output}.
   */
  public OptionalDouble accuracy(int target) {
    return accuracies.get(target);
  }

  /** A copy of an output for all samples, sample by sample. */
  public double[] output(int output) {
    return outputs[output].clone();
  }

  /**
   * The predicted class of every sample: that of the largest element of an output; 0 or 1 where the
   * output is a single logit.
   */
  public int[] predictedLabels(int output) {
    return predictedLabels(outputs[output], info.outputs().get(output).size());
  }
}
