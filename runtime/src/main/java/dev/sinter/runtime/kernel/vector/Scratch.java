package dev.sinter.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/** Two vectors of array per thread, for functions that go lane by lane without allocating. */
final class Scratch {
  private Scratch() {}

  static final ThreadLocal<float[]> FLOATS =
      ThreadLocal.withInitial(() -> new float[2 * FloatVector.SPECIES_PREFERRED.length()]);

  static final ThreadLocal<double[]> DOUBLES =
      ThreadLocal.withInitial(() -> new double[2 * DoubleVector.SPECIES_PREFERRED.length()]);
}
