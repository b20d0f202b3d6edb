package dev.sinter.runtime;

import java.util.List;

/**
 * Written by hand in the form of a generated network: y = W x + b with 3 inputs and 2 outputs, mean
 * squared error, momentum 0.9, batches of 4.
 */
public final class LinearFloat extends FloatNetwork {
  public static final NetworkInfo INFO =
      new NetworkInfo(
          "LinearFloat",
          ElementType.FLOAT,
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

  private LinearFloat(FloatMemory memory, long seed) {
    super(INFO, CodeForm.PORTABLE, memory, new Program(memory), seed);
  }

  public static LinearFloat create(long seed) {
    return new LinearFloat(new FloatMemory(INFO), seed);
  }

  @Override
  public double learningRate(long step) {
    return 0.1 / (1 + 0.01 * step);
  }

  public float trainStep(float[] x, float[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    return trainBound(rows);
  }

  public float evaluate(float[] x, float[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    return evaluateBound(rows);
  }

  public float[] inputGradient(float[] x, float[] y) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    inputGradientsBound(rows);
    float[] gradient = new float[x.length];
    copyInputGradient(0, gradient, rows);
    return gradient;
  }

  public float[] predictOneBatch(float[] x) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    predictBound(rows);
    float[] y = new float[rows * 2];
    copyOutput(0, y, rows);
    return y;
  }

  public void predict(float[] x, float[] y) {
    int rows = samplesOf(0, x);
    bindSamples(0, x, rows);
    bindDestination(0, y, rows);
    predictSamples(rows);
  }

  /** The kernels. */
  static final class Program extends FloatProgram {
    private static final int BATCH = 4;

    Program(FloatMemory memory) {
      super(memory);
    }

    private void forward(float[] x, int rows) {
      for (int b = 0; b < rows; b++) {
        for (int o = 0; o < 2; o++) {
          float sum = parameters[6 + o];
          for (int i = 0; i < 3; i++) {
            sum += x[3 * b + i] * parameters[2 * i + o];
          }
          arena[2 * b + o] = sum;
        }
      }
    }

    /** Leaves dL/dy at 20. */
    private double loss(float[] target, float[] weights) {
      double loss = 0;
      for (int b = 0; b < BATCH; b++) {
        for (int o = 0; o < 2; o++) {
          float error = arena[2 * b + o] - target[2 * b + o];
          loss += weights[b] * error * error / 2;
          arena[20 + 2 * b + o] = weights[b] * error;
        }
      }
      return loss;
    }

    @Override
    public double forwardBackward(
        float[][] inputs,
        float[][] targets,
        int[][] labels,
        float[] weights,
        long seed,
        long step) {
      forward(inputs[0], BATCH);
      double loss = loss(targets[0], weights);
      for (int o = 0; o < 2; o++) {
        float bias = 0;
        for (int b = 0; b < BATCH; b++) {
          bias += arena[20 + 2 * b + o];
        }
        gradients[6 + o] = bias;
        for (int i = 0; i < 3; i++) {
          float sum = 0;
          for (int b = 0; b < BATCH; b++) {
            sum += arena[20 + 2 * b + o] * inputs[0][3 * b + i];
          }
          gradients[2 * i + o] = sum;
        }
      }
      return loss;
    }

    @Override
    public double evaluate(float[][] inputs, float[][] targets, int[][] labels, float[] weights) {
      forward(inputs[0], BATCH);
      return loss(targets[0], weights);
    }

    @Override
    public void predict(float[][] inputs) {
      forward(inputs[0], BATCH);
    }

    @Override
    public void predictOne(float[][] inputs) {
      forward(inputs[0], 1);
    }

    @Override
    public void inputGradients(
        float[][] inputs, float[][] targets, int[][] labels, float[] weights) {
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
      float[] velocity = states[0];
      for (int i = 0; i < 8; i++) {
        velocity[i] = 0.9f * velocity[i] + gradients[i];
        parameters[i] -= (float) learningRate * velocity[i];
      }
    }
  }
}
