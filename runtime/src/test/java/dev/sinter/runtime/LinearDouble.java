package dev.sinter.runtime;

import java.util.List;

/**
 * Written by hand in the form of a generated network: y = W x + b with 3 inputs and 2 outputs, mean
 * squared error, momentum 0.9, batches of 4.
 */
public final class LinearDouble extends DoubleNetwork {
  public static final NetworkInfo INFO =
      new NetworkInfo(
          "LinearDouble",
          ElementType.DOUBLE,
          4,
          List.of(new InputInfo("x", List.of(3), 8)),
          List.of(new OutputInfo("y", List.of(2), 0)),
          List.of(new TargetInfo("y", TargetInfo.Kind.VALUES, List.of(2), 0)),
          List.of(
              new ParameterInfo("y.weight", List.of(2, 3), 0, true, Initialization.uniform(0.5)),
              new ParameterInfo("y.bias", List.of(2), 6, false, Initialization.constant(0.25))),
          8,
          16,
          28,
          List.of("velocity"),
          "dev.sinter.runtime.Linear");

  private LinearDouble(DoubleMemory memory, long seed) {
    super(INFO, CodeForm.PORTABLE, memory, new Program(memory), seed);
  }

  public static LinearDouble create(long seed) {
    return new LinearDouble(new DoubleMemory(INFO), seed);
  }

  @Override
  public double learningRate(long step) {
    return 0.1 / (1 + 0.01 * step);
  }

  public double trainStep(double[] x, double[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    return trainBound(rows);
  }

  public double evaluate(double[] x, double[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    return evaluateBound(rows);
  }

  public double[] inputGradient(double[] x, double[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    inputGradientsBound(rows);
    double[] gradient = new double[x.length];
    copyInputGradient(0, gradient, rows);
    return gradient;
  }

  public double[] predictOneBatch(double[] x) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    predictBound(rows);
    double[] y = new double[rows * 2];
    copyOutput(0, y, rows);
    return y;
  }

  public void predict(double[] x, double[] y) {
    int rows = samplesOf(0, x);
    bindSamples(0, x, rows);
    bindDestination(0, y, rows);
    predictSamples(rows);
  }

  /** The kernels. */
  static final class Program extends DoubleProgram {
    private static final int BATCH = 4;

    Program(DoubleMemory memory) {
      super(memory);
    }

    private void forward(double[] x, int rows) {
      for (int b = 0; b < rows; b++) {
        for (int o = 0; o < 2; o++) {
          double sum = parameters[6 + o];
          for (int i = 0; i < 3; i++) {
            sum += x[3 * b + i] * parameters[2 * i + o];
          }
          arena[2 * b + o] = sum;
        }
      }
    }

    /** Leaves dL/dy at 20. */
    private double loss(double[] target, double[] weights) {
      double loss = 0;
      for (int b = 0; b < BATCH; b++) {
        for (int o = 0; o < 2; o++) {
          double error = arena[2 * b + o] - target[2 * b + o];
          loss += weights[b] * error * error / 2;
          arena[20 + 2 * b + o] = weights[b] * error;
        }
      }
      return loss;
    }

    @Override
    public double forwardBackward(
        double[][] inputs,
        double[][] targets,
        int[][] labels,
        double[] weights,
        long seed,
        long step) {
      forward(inputs[0], BATCH);
      double loss = loss(targets[0], weights);
      for (int o = 0; o < 2; o++) {
        double bias = 0;
        for (int b = 0; b < BATCH; b++) {
          bias += arena[20 + 2 * b + o];
        }
        gradients[6 + o] = bias;
        for (int i = 0; i < 3; i++) {
          double sum = 0;
          for (int b = 0; b < BATCH; b++) {
            sum += arena[20 + 2 * b + o] * inputs[0][3 * b + i];
          }
          gradients[2 * i + o] = sum;
        }
      }
      return loss;
    }

    @Override
    public double evaluate(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      forward(inputs[0], BATCH);
      return loss(targets[0], weights);
    }

    @Override
    public void predict(double[][] inputs) {
      forward(inputs[0], BATCH);
    }

    @Override
    public void predictOne(double[][] inputs) {
      forward(inputs[0], 1);
    }

    @Override
    public void inputGradients(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      evaluate(inputs, targets, labels, weights);
      for (int b = 0; b < BATCH; b++) {
        for (int i = 0; i < 3; i++) {
          arena[8 + 3 * b + i] =
              arena[20 + 2 * b] * parameters[2 * i] + arena[21 + 2 * b] * parameters[2 * i + 1];
        }
      }
    }

    @Override
    public void update(double learningRate, long step) {
      double[] velocity = states[0];
      for (int i = 0; i < 8; i++) {
        velocity[i] = 0.9 * velocity[i] + gradients[i];
        parameters[i] -= learningRate * velocity[i];
      }
    }
  }
}
