package dev.sinter.runtime.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sinter.runtime.kernel.Accuracy.DoubleMap;
import dev.sinter.runtime.kernel.Accuracy.FloatMap;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compiled, the vector functions allocate nothing: no vector leaves the loop that makes it. */
class NoAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 20;
  private static final long PATIENCE = 90_000_000_000L;

  /** Runs until a round allocates nothing, which is when C2 is through with the loop. */
  private static void assertStopsAllocating(String name, Runnable kernel) {
    long thread = Thread.currentThread().getId();
    long end = System.nanoTime() + PATIENCE;
    long allocated = Long.MAX_VALUE;
    while (allocated != 0 && System.nanoTime() < end) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      for (int i = 0; i < CALLS; i++) {
        kernel.run();
      }
      allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    }
    assertThat(allocated).as(name).isZero();
  }

  @Test
  void floatFunctions() {
    float[] from = new float[2048];
    float[] to = new float[2048];
    for (Map.Entry<String, FloatMap> entry : VectorFunctions.floats().entrySet()) {
      assertStopsAllocating("float " + entry.getKey(), () -> entry.getValue().apply(from, to));
    }
  }

  @Test
  void doubleFunctions() {
    double[] from = new double[2048];
    double[] to = new double[2048];
    for (Map.Entry<String, DoubleMap> entry : VectorFunctions.doubles().entrySet()) {
      assertStopsAllocating("double " + entry.getKey(), () -> entry.getValue().apply(from, to));
    }
  }

  @Test
  void masks() {
    float[] floats = new float[2000];
    double[] doubles = new double[2000];
    assertStopsAllocating("float", () -> VectorDropoutMask.fill(floats, 0, 2000, 0.5, 1, 2, 3));
    assertStopsAllocating("double", () -> VectorDropoutMask.fill(doubles, 0, 2000, 0.5, 1, 2, 3));
  }
}
