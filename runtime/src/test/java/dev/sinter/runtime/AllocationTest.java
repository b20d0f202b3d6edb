package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A training step and a prediction allocate nothing. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * The least number of bytes that the current thread allocates in 100 calls: what a call allocates
   * itself shows in every round, class loading and the like in few.
   */
  private static long allocatedBy(Runnable call) {
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      for (int i = 0; i < 100; i++) {
        call.run();
      }
      least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }

  @Test
  void theMeasureSeesAllocation() {
    Object[] sink = new Object[1];
    assertThat(allocatedBy(() -> sink[0] = new int[4])).isGreaterThanOrEqualTo(3200);
  }

  @Test
  void floatSteps() {
    LinearFloat network = LinearFloat.create(1);
    float[] x = new float[12];
    float[] y = new float[8];
    float[] partialX = new float[9];
    float[] partialY = new float[6];
    assertThat(allocatedBy(() -> network.trainStep(x, y))).isZero();
    assertThat(allocatedBy(() -> network.trainStep(partialX, partialY))).isZero();
    assertThat(allocatedBy(() -> network.evaluate(x, y))).isZero();
  }

  @Test
  void floatPredictions() {
    LinearFloat network = LinearFloat.create(1);
    for (int rows : new int[] {1, 3, 4, 9, 11}) {
      float[] x = new float[3 * rows];
      float[] y = new float[2 * rows];
      assertThat(allocatedBy(() -> network.predict(x, y))).isZero();
    }
  }

  @Test
  void doubleSteps() {
    LinearDouble network = LinearDouble.create(1);
    double[] x = new double[12];
    double[] y = new double[8];
    assertThat(allocatedBy(() -> network.trainStep(x, y))).isZero();
    assertThat(allocatedBy(() -> network.predict(x, y))).isZero();
  }

  @Test
  void flatVectors() {
    LinearFloat network = LinearFloat.create(1);
    double[] flat = new double[8];
    assertThat(
            allocatedBy(
                () -> {
                  network.gradientsStaged(4, 3);
                  network.readGradients(flat);
                  network.writeGradients(flat);
                  network.readParameters(flat);
                  network.writeParameters(flat);
                }))
        .isZero();
  }

  @Test
  void labels() {
    SoftmaxFloat network = SoftmaxFloat.create(4, 3, 2, 0.1, 1);
    float[] x = new float[9];
    int[] labels = {0, 1, 1};
    assertThat(allocatedBy(() -> network.trainStep(x, labels))).isZero();
  }

  @Test
  void stagedSteps() {
    LinearFloat network = LinearFloat.create(1);
    float[] x = new float[12];
    double[] y = new double[8];
    assertThat(
            allocatedBy(
                () -> {
                  for (int row = 0; row < 3; row++) {
                    network.stageInput(0, row, x, 3 * row);
                    network.stageTarget(0, row, y, 2 * row);
                  }
                  network.trainStaged(3);
                  network.evaluateStaged(3);
                  network.readOutput(0, 2, y, 0);
                }))
        .isZero();
  }
}
