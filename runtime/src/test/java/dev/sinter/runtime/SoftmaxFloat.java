package dev.sinter.runtime;

import java.util.List;

/**
 * Written by hand in the form of a generated network: a softmax classifier with cross-entropy and
 * plain gradient descent.
 */
public final class SoftmaxFloat extends FloatNetwork {
  private final double learningRate;

  private SoftmaxFloat(NetworkInfo info, FloatMemory memory, double learningRate, long seed) {
    super(info, CodeForm.PORTABLE, memory, new Program(info, memory), seed);
    this.learningRate = learningRate;
  }

  public static SoftmaxFloat create(
      int batch, int inputs, int classes, double learningRate, long seed) {
    NetworkInfo info =
        new NetworkInfo(
            "SoftmaxFloat",
            ElementType.FLOAT,
            batch,
            List.of(new InputInfo("features", List.of(inputs), -1)),
            List.of(new OutputInfo("logits", List.of(classes), 0)),
            List.of(new TargetInfo("logits", TargetInfo.Kind.LABEL, List.of(), classes)),
            List.of(
                new ParameterInfo(
                    "logits.weight",
                    List.of(classes, inputs),
                    0,
                    false,
                    Initialization.normal(0.1)),
                new ParameterInfo(
                    "logits.bias",
                    List.of(classes),
                    classes * inputs,
                    false,
                    Initialization.constant(0))),
            classes * inputs + classes,
            classes * inputs + classes,
            batch * classes,
            List.of(),
            "dev.sinter.runtime.Softmax");
    return new SoftmaxFloat(info, new FloatMemory(info), learningRate, seed);
  }

  @Override
  public double learningRate(long step) {
    return learningRate;
  }

  public float trainStep(float[] features, int[] labels) {
    int rows = rowsOf(0, features);
    bindInput(0, features, rows);
    bindLabels(0, labels, rows);
    return trainBound(rows);
  }

  private static final class Program extends FloatProgram {
    private final int batch;
    private final int inputs;
    private final int classes;

    Program(NetworkInfo info, FloatMemory memory) {
      super(memory);
      batch = info.batchSize();
      inputs = info.inputs().get(0).size();
      classes = info.outputs().get(0).size();
    }

    private void forward(float[] x, int rows) {
      for (int b = 0; b < rows; b++) {
        for (int c = 0; c < classes; c++) {
          float sum = parameters[classes * inputs + c];
          for (int i = 0; i < inputs; i++) {
            sum += x[inputs * b + i] * parameters[inputs * c + i];
          }
          arena[classes * b + c] = sum;
        }
      }
    }

    private double loss(int[] labels, float[] weights, boolean leaveGradients) {
      double loss = 0;
      for (int b = 0; b < batch; b++) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
          sum += Math.exp(arena[classes * b + c]);
        }
        loss += weights[b] * (Math.log(sum) - arena[classes * b + labels[b]]);
        for (int c = 0; c < classes && leaveGradients; c++) {
          double probability = Math.exp(arena[classes * b + c]) / sum;
          arena[classes * b + c] = (float) (weights[b] * (probability - (c == labels[b] ? 1 : 0)));
        }
      }
      return loss;
    }

    @Override
    public double forwardBackward(
        float[][] x, float[][] targets, int[][] labels, float[] weights, long seed, long step) {
      forward(x[0], batch);
      double loss = loss(labels[0], weights, true);
      for (int c = 0; c < classes; c++) {
        float bias = 0;
        for (int b = 0; b < batch; b++) {
          bias += arena[classes * b + c];
        }
        gradients[classes * inputs + c] = bias;
        for (int i = 0; i < inputs; i++) {
          float sum = 0;
          for (int b = 0; b < batch; b++) {
            sum += arena[classes * b + c] * x[0][inputs * b + i];
          }
          gradients[inputs * c + i] = sum;
        }
      }
      return loss;
    }

    @Override
    public double evaluate(float[][] x, float[][] targets, int[][] labels, float[] weights) {
      forward(x[0], batch);
      return loss(labels[0], weights, false);
    }

    @Override
    public void predict(float[][] x) {
      forward(x[0], batch);
    }

    @Override
    public void predictOne(float[][] x) {
      forward(x[0], 1);
    }

    @Override
    public void inputGradients(float[][] x, float[][] targets, int[][] labels, float[] weights) {
      throw new IllegalStateException("compiled without gradients by its inputs");
    }

    @Override
    public void update(double rate, long step) {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= (float) rate * gradients[i];
      }
    }
  }
}
