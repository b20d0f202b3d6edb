package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated training steps and predictions allocate nothing once they are compiled. In the
 * interpreter every vector is an object, so this also shows that the JIT sees through all of them.
 */
class NoAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int CALLS = 50;

  /** Rounds until the JIT must be done, also on a busy machine: some ten thousand calls. */
  private static final int ROUNDS = 2_000;

  private static final ModelText CLASSIFIER =
      new ModelText(
          "Classifier",
          "batch = 16, hessian = true",
          "@SoftmaxCrossEntropy @Adam",
          List.of(
              "@Dense(64) @Relu @Dropout(0.2) Tensor hidden(@Shape({30}) Tensor x);",
              "@Dense(10) Tensor logits();"));

  private static final ModelText TWO_OUTPUTS =
      new ModelText(
          "TwoOutputs",
          "batch = 16, hessian = true",
          "@NAdam(decayBiases = false, weightDecay = 0.01) @ClipByGlobalNorm(1)",
          List.of(
              "@Dense(33) @Tanh Tensor left(@Shape({30}) Tensor x);",
              "@Dense(17) @Pointwise(\"x * sigmoid(1.702 * x)\") Tensor right(Tensor x);",
              "@Concat Tensor both(Tensor left, Tensor right);",
              "@Dense(4) @MeanSquaredError Tensor values(Tensor both);",
              "@Dense(3) @SoftmaxCrossEntropy Tensor classes(Tensor both);"));

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    models =
        CompiledModels.compile(
            List.of(Precision.values()),
            List.of(CLASSIFIER, TWO_OUTPUTS),
            Map.of(
                "ClassifierFloatUser", classifierUser("Float"),
                "ClassifierDoubleUser", classifierUser("Double"),
                "TwoOutputsFloatUser", twoOutputsUser("Float"),
                "TwoOutputsDoubleUser", twoOutputsUser("Double")));
  }

  /** A class with one method per call, so that nothing but the call is measured. */
  private static String classifierUser(String precision) {
    return """
    package models;

    public final class Classifier%sUser implements java.util.function.IntConsumer {
      private final CompiledClassifier%s network = CompiledClassifier%s.create(1);
      private final number[] x = new number[16 * 30];
      private final number[] some = new number[11 * 30];
      private final double[] direction = new double[network.info().numParameters()];
      private final double[] product = new double[direction.length];
      private final int[] labels = new int[16];
      private final int[] someLabels = new int[11];
      private final number[] logits = new number[16 * 10];
      private final number[] someLogits = new number[11 * 10];

      public Classifier%sUser() {
        for (int i = 0; i < x.length; i++) {
          x[i] = (number) Math.sin(i);
        }
        java.util.Arrays.fill(direction, 0.5);
      }

      @Override
      public void accept(int call) {
        switch (call) {
          case 0 -> network.trainStep(x, labels);
          case 1 -> network.trainStep(some, someLabels);
          case 2 -> network.predict(x, logits);
          case 3 -> network.predict(some, someLogits);
          case 4 -> network.hessianVectorProduct(x, labels, direction, product);
          case 5 -> network.hessianVectorProduct(some, someLabels, direction, product);
          default -> network.evaluate(x, labels);
        }
      }
    }
    """
        .formatted(precision, precision, precision, precision)
        .replace("number", precision.toLowerCase(Locale.ROOT));
  }

  private static String twoOutputsUser(String precision) {
    return """
    package models;

    public final class TwoOutputs%sUser implements java.util.function.IntConsumer {
      private final CompiledTwoOutputs%s network = CompiledTwoOutputs%s.create(1);
      private final number[] x = new number[16 * 30];
      private final number[] some = new number[11 * 30];
      private final number[] values = new number[16 * 4];
      private final number[] someValues = new number[11 * 4];
      private final double[] direction = new double[network.info().numParameters()];
      private final double[] product = new double[direction.length];
      private final int[] labels = new int[16];
      private final int[] someLabels = new int[11];
      private final number[] classes = new number[16 * 3];
      private final number[] someClasses = new number[11 * 3];

      public TwoOutputs%sUser() {
        for (int i = 0; i < x.length; i++) {
          x[i] = (number) Math.sin(i);
        }
        java.util.Arrays.fill(direction, 0.5);
      }

      @Override
      public void accept(int call) {
        switch (call) {
          case 0 -> network.trainStep(x, values, labels);
          case 1 -> network.trainStep(some, someValues, someLabels);
          case 2 -> network.predict(x, values, classes);
          case 3 -> network.predict(some, someValues, someClasses);
          case 4 -> network.hessianVectorProduct(x, values, labels, direction, product);
          case 5 -> network.hessianVectorProduct(some, someValues, someLabels, direction, product);
          default -> network.evaluate(x, values, labels);
        }
      }
    }
    """
        .formatted(precision, precision, precision, precision)
        .replace("number", precision.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "ClassifierFloatUser, PORTABLE",
    "ClassifierFloatUser, VECTOR",
    "ClassifierDoubleUser, PORTABLE",
    "ClassifierDoubleUser, VECTOR",
    "TwoOutputsFloatUser, PORTABLE",
    "TwoOutputsFloatUser, VECTOR",
    "TwoOutputsDoubleUser, PORTABLE",
    "TwoOutputsDoubleUser, VECTOR"
  })
  void stepsAndPredictions(String user, CodeForm form) {
    var network = (IntConsumer) models.user(user, form);
    for (int call = 0; call <= 6; call++) {
      int number = call;
      assertThat(allocatedBy(() -> network.accept(number))).as("call %d", call).isZero();
    }
  }

  @Test
  void theMeasureSeesAllocation() {
    Object[] sink = new Object[1];
    assertThat(allocatedBy(() -> sink[0] = new int[4])).isGreaterThanOrEqualTo(32L * CALLS);
  }

  /** The least number of bytes that the current thread allocates in a round of calls. */
  private static long allocatedBy(Runnable call) {
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }
}
