package dev.sinter.runtime;

import java.util.List;

/**
 * Written by hand in the form of a generated network with second derivatives: y = p² x + p q², with
 * the loss y - target, in batches of 4.
 */
public final class CurvedDouble extends DoubleNetwork {
  public static final NetworkInfo INFO =
      new NetworkInfo(
          "CurvedDouble",
          ElementType.DOUBLE,
          4,
          List.of(new InputInfo("x", List.of(1), -1)),
          List.of(new OutputInfo("y", List.of(1), 0)),
          List.of(new TargetInfo("y", TargetInfo.Kind.VALUES, List.of(1), 0)),
          List.of(
              new ParameterInfo("y.p", List.of(1), 0, false, Initialization.constant(0.5)),
              new ParameterInfo("y.q", List.of(1), 1, false, Initialization.constant(-0.75))),
          2,
          16,
          4,
          List.of(),
          "dev.sinter.runtime.Curved",
          true);

  private CurvedDouble(DoubleMemory memory, double asymmetry) {
    super(INFO, CodeForm.PORTABLE, memory, new Program(memory, asymmetry), 1);
  }

  public static CurvedDouble create() {
    return new CurvedDouble(new DoubleMemory(INFO), 0);
  }

  /** One of the two mixed derivatives is too large by 0.01. */
  public static CurvedDouble createWrong() {
    return new CurvedDouble(new DoubleMemory(INFO), 0.01);
  }

  @Override
  public double learningRate(long step) {
    return 0.1;
  }

  public void hessianVectorProduct(double[] x, double[] y, double[] direction, double[] product) {
    int rows = rowsOf(0, x);
    bindInput(0, x, rows);
    bindTarget(0, y, rows);
    hessianVectorProductBound(rows, direction, product);
  }

  /** The kernels. */
  static final class Program extends DoubleProgram {
    private final double asymmetry;

    Program(DoubleMemory memory, double asymmetry) {
      super(memory);
      this.asymmetry = asymmetry;
    }

    private static double mean(double[] x, double[] weights) {
      double mean = 0;
      for (int b = 0; b < 4; b++) {
        mean += weights[b] * x[b];
      }
      return mean;
    }

    @Override
    public double forwardBackward(
        double[][] inputs,
        double[][] targets,
        int[][] labels,
        double[] weights,
        long seed,
        long step) {
      double p = parameters[0];
      double q = parameters[1];
      double x = mean(inputs[0], weights);
      gradients[0] = 2 * p * x + q * q;
      gradients[1] = 2 * p * q;
      return p * p * x + p * q * q - mean(targets[0], weights);
    }

    @Override
    public void hessianVectorProduct(
        double[][] inputs,
        double[][] targets,
        int[][] labels,
        double[] weights,
        long seed,
        long step) {
      double p = parameters[0];
      double q = parameters[1];
      double x = mean(inputs[0], weights);
      hessianVector[0] = 2 * x * direction[0] + 2 * q * direction[1];
      hessianVector[1] = (2 * q + asymmetry) * direction[0] + 2 * p * direction[1];
    }

    @Override
    public double evaluate(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      return forwardBackward(inputs, targets, labels, weights, 0, 0);
    }

    @Override
    public void predict(double[][] inputs) {
      for (int b = 0; b < 4; b++) {
        arena[b] = parameters[0] * (parameters[0] * inputs[0][b] + parameters[1] * parameters[1]);
      }
    }

    @Override
    public void predictOne(double[][] inputs) {
      predict(new double[][] {{inputs[0][0], 0, 0, 0}});
    }

    @Override
    public void inputGradients(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      throw new IllegalStateException("compiled without gradients by its inputs");
    }

    @Override
    public void update(double learningRate, long step) {
      parameters[0] -= learningRate * gradients[0];
      parameters[1] -= learningRate * gradients[1];
    }
  }
}
