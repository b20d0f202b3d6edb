package dev.sinter.processor.numeric;

import dev.sinter.runtime.InputInfo;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.OutputInfo;
import dev.sinter.runtime.ParameterInfo;
import dev.sinter.runtime.TargetInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random samples for any network. They are floats, so that networks of both precisions get the same
 * numbers.
 */
final class Samples {
  private final List<float[]> inputs = new ArrayList<>();
  private final List<float[]> targets = new ArrayList<>();

  /** As many samples as asked for; the first ones do not depend on how many. */
  Samples(NetworkInfo info, int rows, long seed) {
    for (InputInfo input : info.inputs()) {
      inputs.add(normal(rows * input.size(), new Random(seed + inputs.size())));
    }
    for (TargetInfo target : info.targets()) {
      Random random = new Random(seed + 100 + targets.size());
      float[] values = normal(rows * target.size(), random);
      for (int i = 0; i < values.length; i++) {
        switch (target.kind()) {
          case LABEL -> values[i] = random.nextInt(target.classes());
          case PROBABILITIES, DISTRIBUTION -> values[i] = random.nextFloat();
          case VALUES -> {}
        }
      }
      if (target.kind() == TargetInfo.Kind.DISTRIBUTION) {
        normalize(values, target.size());
      }
      targets.add(values);
    }
  }

  /** Stages samples {@code from} to {@code from + rows - 1}. */
  void stage(Network network, int from, int rows) {
    NetworkInfo info = network.info();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < inputs.size(); i++) {
        int size = info.inputs().get(i).size();
        network.stageInput(i, row, inputs.get(i), (from + row) * size);
      }
      for (int t = 0; t < targets.size(); t++) {
        TargetInfo target = info.targets().get(t);
        int at = (from + row) * target.size();
        if (target.kind() == TargetInfo.Kind.LABEL) {
          network.stageLabel(t, row, (int) targets.get(t)[at]);
        } else {
          network.stageTarget(t, row, targets.get(t), at);
        }
      }
    }
  }

  /** Values of input {@code input}, row-major. */
  float[] input(int input) {
    return inputs.get(input);
  }

  /**
   * Moves every parameter away from where it started, biases off zero too, to values that a float
   * holds exactly.
   */
  static void scatterParameters(Network network, long seed) {
    Random random = new Random(seed);
    for (ParameterInfo parameter : network.info().parameters()) {
      double[] values = network.parameter(parameter.name());
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (values[i] + 0.1 * random.nextGaussian());
      }
      network.setParameter(parameter.name(), values);
    }
  }

  /** Gradients by all parameters, by their names. */
  static Map<String, double[]> gradients(Network network) {
    Map<String, double[]> gradients = new LinkedHashMap<>();
    for (ParameterInfo parameter : network.info().parameters()) {
      gradients.put(parameter.name(), network.gradient(parameter.name()));
    }
    return gradients;
  }

  /** All parameters, by their names. */
  static Map<String, double[]> parameters(Network network) {
    Map<String, double[]> parameters = new LinkedHashMap<>();
    for (ParameterInfo parameter : network.info().parameters()) {
      parameters.put(parameter.name(), network.parameter(parameter.name()));
    }
    return parameters;
  }

  /** The outputs of the first {@code rows} staged samples, by their names. */
  static Map<String, double[]> outputs(Network network, int rows) {
    Map<String, double[]> outputs = new LinkedHashMap<>();
    List<OutputInfo> infos = network.info().outputs();
    for (int o = 0; o < infos.size(); o++) {
      int size = infos.get(o).size();
      double[] values = new double[rows * size];
      for (int row = 0; row < rows; row++) {
        network.readOutput(o, row, values, row * size);
      }
      outputs.put(infos.get(o).name(), values);
    }
    return outputs;
  }

  /** The gradients by the inputs of the first {@code rows} staged samples, by their names. */
  static Map<String, double[]> inputGradients(Network network, int rows) {
    Map<String, double[]> gradients = new LinkedHashMap<>();
    List<InputInfo> infos = network.info().inputs();
    for (int i = 0; i < infos.size(); i++) {
      int size = infos.get(i).size();
      double[] values = new double[rows * size];
      for (int row = 0; row < rows; row++) {
        network.readInputGradient(i, row, values, row * size);
      }
      gradients.put(infos.get(i).name(), values);
    }
    return gradients;
  }

  /** Makes every row of {@code size} elements sum to 1. */
  private static void normalize(float[] values, int size) {
    for (int row = 0; row < values.length; row += size) {
      float sum = 0;
      for (int i = row; i < row + size; i++) {
        sum += values[i];
      }
      for (int i = row; i < row + size; i++) {
        values[i] /= sum;
      }
    }
  }

  private static float[] normal(int count, Random random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
