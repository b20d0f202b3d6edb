package dev.sinter.runtime;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;
import java.util.List;

/**
 * Written by hand in the form of a generated network: z = U a + V dropout(b), a softmax
 * cross-entropy on z and a binary cross-entropy on its sum s; two inputs, two outputs, two targets.
 */
public final class TwoHeadedDouble extends DoubleNetwork {
  public static final int BATCH = 5;
  private static final int A = 2;
  private static final int B = 3;
  private static final int K = 3;
  private static final int Z = 0;
  private static final int SUM = Z + BATCH * K;
  private static final int DROPPED = SUM + BATCH;
  private static final int GRADIENT_Z = DROPPED + BATCH * B;
  private static final int GRADIENT_A = GRADIENT_Z + BATCH * K;
  private static final int GRADIENT_B = GRADIENT_A + BATCH * A;
  private static final int ARENA = GRADIENT_B + BATCH * B;

  private TwoHeadedDouble(NetworkInfo info, DoubleMemory memory, boolean wrong, long seed) {
    super(info, CodeForm.PORTABLE, memory, new Program(memory, wrong), seed);
  }

  public static TwoHeadedDouble create(long seed) {
    return create(seed, false);
  }

  /** With one gradient element that is wrong. */
  public static TwoHeadedDouble createWrong(long seed) {
    return create(seed, true);
  }

  private static TwoHeadedDouble create(long seed, boolean wrong) {
    NetworkInfo info =
        new NetworkInfo(
            "TwoHeadedDouble",
            ElementType.DOUBLE,
            BATCH,
            List.of(
                new InputInfo("a", List.of(A), GRADIENT_A),
                new InputInfo("b", List.of(B), GRADIENT_B)),
            List.of(new OutputInfo("z", List.of(K), Z), new OutputInfo("s", List.of(1), SUM)),
            List.of(
                new TargetInfo("z", TargetInfo.Kind.LABEL, List.of(), K),
                new TargetInfo("s", TargetInfo.Kind.PROBABILITIES, List.of(1), 0)),
            List.of(
                new ParameterInfo("z.u", List.of(K, A), 0, false, Initialization.normal(0.5)),
                new ParameterInfo("z.v", List.of(K, B), K * A, false, Initialization.normal(0.5))),
            K * (A + B),
            K * (A + B),
            ARENA,
            List.of(),
            "dev.sinter.runtime.TwoHeaded");
    return new TwoHeadedDouble(info, new DoubleMemory(info), wrong, seed);
  }

  @Override
  public double learningRate(long step) {
    return 0.1;
  }

  private static final class Program extends DoubleProgram {
    private final boolean wrong;

    Program(DoubleMemory memory, boolean wrong) {
      super(memory);
      this.wrong = wrong;
    }

    private void forward(double[][] inputs, int rows, boolean training, long seed, long step) {
      for (int row = 0; row < rows; row++) {
        for (int j = 0; j < B; j++) {
          double keep = 1;
          if (training) {
            long position = step * BATCH * B + j + (long) row * B;
            keep = Philox.uniform(seed, Stream.DROPOUT.at(0), position) < 0.5 ? 0 : 2;
          }
          arena[DROPPED + row * B + j] = inputs[1][row * B + j] * keep;
        }
        arena[SUM + row] = 0;
        for (int k = 0; k < K; k++) {
          double sum = 0;
          for (int i = 0; i < A; i++) {
            sum += parameters[k * A + i] * inputs[0][row * A + i];
          }
          for (int j = 0; j < B; j++) {
            sum += parameters[K * A + k * B + j] * arena[DROPPED + row * B + j];
          }
          arena[Z + row * K + k] = sum;
          arena[SUM + row] += sum;
        }
      }
    }

    private double loss(double[][] targets, int[][] labels, double[] weights) {
      double loss = 0;
      for (int row = 0; row < BATCH; row++) {
        double sum = 0;
        for (int k = 0; k < K; k++) {
          sum += Math.exp(arena[Z + row * K + k]);
        }
        double s = arena[SUM + row];
        double t = targets[1][row];
        loss += weights[row] * (Math.log(sum) - arena[Z + row * K + labels[0][row]]);
        loss += weights[row] * (Math.log1p(Math.exp(-Math.abs(s))) + Math.max(s, 0) - s * t);
        double gradientS = 1 / (1 + Math.exp(-s)) - t;
        for (int k = 0; k < K; k++) {
          double p = Math.exp(arena[Z + row * K + k]) / sum;
          arena[GRADIENT_Z + row * K + k] =
              weights[row] * (p - (k == labels[0][row] ? 1 : 0) + gradientS);
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
      forward(inputs, BATCH, true, seed, step);
      double loss = loss(targets, labels, weights);
      for (int k = 0; k < K; k++) {
        for (int i = 0; i < A + B; i++) {
          double sum = 0;
          for (int row = 0; row < BATCH; row++) {
            double x = i < A ? inputs[0][row * A + i] : arena[DROPPED + row * B + i - A];
            sum += arena[GRADIENT_Z + row * K + k] * x;
          }
          gradients[i < A ? k * A + i : K * A + k * B + i - A] = sum;
        }
      }
      if (wrong) {
        gradients[K * A + 4] += 0.01;
      }
      return loss;
    }

    @Override
    public double evaluate(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      forward(inputs, BATCH, false, 0, 0);
      return loss(targets, labels, weights);
    }

    @Override
    public void predict(double[][] inputs) {
      forward(inputs, BATCH, false, 0, 0);
    }

    @Override
    public void predictOne(double[][] inputs) {
      forward(inputs, 1, false, 0, 0);
    }

    @Override
    public void inputGradients(
        double[][] inputs, double[][] targets, int[][] labels, double[] weights) {
      evaluate(inputs, targets, labels, weights);
      for (int row = 0; row < BATCH; row++) {
        for (int i = 0; i < A + B; i++) {
          double sum = 0;
          for (int k = 0; k < K; k++) {
            double weight = i < A ? parameters[k * A + i] : parameters[K * A + k * B + i - A];
            sum += arena[GRADIENT_Z + row * K + k] * weight;
          }
          arena[i < A ? GRADIENT_A + row * A + i : GRADIENT_B + row * B + i - A] = sum;
        }
      }
    }

    @Override
    public void update(double learningRate, long step) {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= learningRate * gradients[i];
      }
    }
  }
}
