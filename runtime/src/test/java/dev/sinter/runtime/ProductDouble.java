package dev.sinter.runtime;

import java.util.List;

/**
 * Written by hand in the form of a generated network: f = (x + y) z, without parameters and loss,
 * in batches of 2.
 */
public final class ProductDouble extends DoubleNetwork {
  private static final NetworkInfo INFO =
      new NetworkInfo(
          "ProductDouble",
          ElementType.DOUBLE,
          2,
          List.of(
              new InputInfo("x", List.of(1), 2),
              new InputInfo("y", List.of(1), 4),
              new InputInfo("z", List.of(1), 6)),
          List.of(new OutputInfo("f", List.of(1), 0)),
          List.of(),
          List.of(),
          0,
          0,
          8,
          List.of(),
          "dev.sinter.runtime.Product");

  private ProductDouble(DoubleMemory memory) {
    super(INFO, CodeForm.PORTABLE, memory, new Program(memory), 0);
  }

  public static ProductDouble create() {
    return new ProductDouble(new DoubleMemory(INFO));
  }

  @Override
  public double learningRate(long step) {
    return 0;
  }

  private static final class Program extends DoubleProgram {
    Program(DoubleMemory memory) {
      super(memory);
    }

    @Override
    public double forwardBackward(
        double[][] inputs,
        double[][] targets,
        int[][] labels,
        double[] weights,
        long seed,
        long step) {
      throw new IllegalStateException("no loss");
    }

    @Override
    public double evaluate(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      throw new IllegalStateException("no loss");
    }

    @Override
    public void predict(double[][] inputs) {
      for (int row = 0; row < 2; row++) {
        arena[row] = (inputs[0][row] + inputs[1][row]) * inputs[2][row];
      }
    }

    @Override
    public void predictOne(double[][] inputs) {
      arena[0] = (inputs[0][0] + inputs[1][0]) * inputs[2][0];
    }

    @Override
    public void inputGradients(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      for (int row = 0; row < 2; row++) {
        arena[2 + row] = inputs[2][row];
        arena[4 + row] = inputs[2][row];
        arena[6 + row] = inputs[0][row] + inputs[1][row];
      }
    }

    @Override
    public void update(double learningRate, long step) {
      throw new IllegalStateException("no loss");
    }
  }
}
