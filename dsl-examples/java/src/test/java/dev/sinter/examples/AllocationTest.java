package dev.sinter.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.FormSelection;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A training step and a prediction allocate nothing.
 *
 * <p>Before it is compiled, vector code makes an object of every vector; so the steps are counted
 * in rounds, and one round must be free of allocations once the JVM has warmed up.
 */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 400;
  private static final int STEPS = 50;

  @AfterEach
  void forgetForm() {
    System.clearProperty(FormSelection.PROPERTY);
  }

  @ParameterizedTest
  @EnumSource
  void trainStep(CodeForm form) {
    CompiledPerceptron network = create(form);
    float[] images = images(network.info().batchSize());
    int[] labels = IntStream.range(0, network.info().batchSize()).map(i -> i % 10).toArray();

    assertThat(fewestAllocated(() -> network.trainStep(images, labels))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void predictOneSample(CodeForm form) {
    CompiledPerceptron network = create(form);
    float[] image = images(1);
    float[] logits = new float[10];

    assertThat(fewestAllocated(() -> network.predict(image, logits))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void predictManySamples(CodeForm form) {
    CompiledPerceptron network = create(form);
    float[] images = images(70);
    float[] logits = new float[70 * 10];

    assertThat(fewestAllocated(() -> network.predict(images, logits))).isZero();
  }

  private static CompiledPerceptron create(CodeForm form) {
    System.setProperty(FormSelection.PROPERTY, form.name().toLowerCase(Locale.ROOT));
    CompiledPerceptron network = CompiledPerceptron.create(1);
    assertThat(network.form()).isEqualTo(form);
    return network;
  }

  private static float[] images(int count) {
    float[] images = new float[count * 64];
    for (int i = 0; i < images.length; i++) {
      images[i] = i * 31 % 17 / 16f;
    }
    return images;
  }

  /** Bytes of the round that allocated least. */
  private static long fewestAllocated(Runnable step) {
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < STEPS; i++) {
        step.run();
      }
      fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }
}
