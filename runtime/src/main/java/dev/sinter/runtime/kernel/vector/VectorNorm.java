package dev.sinter.runtime.kernel.vector;

import dev.sinter.runtime.kernel.Norm;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Euclidean norm of an array over lanes. Lanes of float are added to a sum in double every so
 * often. What over- or underflows in lanes is computed again by {@link Norm}.
 */
public final class VectorNorm {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int FLOAT_LANES = FLOATS.length();
  private static final int DOUBLE_LANES = DOUBLES.length();
  private static final int FLOAT_TURN = 4 * FLOAT_LANES;
  private static final int DOUBLE_TURN = 4 * DOUBLE_LANES;

  /** Turns of the loop before its lanes are added up. */
  private static final int TURNS = 64;

  /** Sums of squares from here on have lost nothing that counts. */
  private static final double SMALLEST_FLOAT = 0x1p-80;

  private static final double SMALLEST_DOUBLE = 0x1p-900;

  /** Lanes on their way to a sum in a fixed order. */
  private static final ThreadLocal<float[]> FLOAT_SCRATCH =
      ThreadLocal.withInitial(() -> new float[FLOAT_LANES]);

  private static final ThreadLocal<double[]> DOUBLE_SCRATCH =
      ThreadLocal.withInitial(() -> new double[DOUBLE_LANES]);

  private VectorNorm() {}

  /** As {@link Norm#euclidean(float[], int)}. */
  public static double euclidean(float[] values, int length) {
    float[] lanes = FLOAT_SCRATCH.get();
    double total = 0;
    int i = 0;
    while (i + FLOAT_TURN <= length) {
      int end = Math.min(length, i + TURNS * FLOAT_TURN) - FLOAT_TURN;
      FloatVector sum0 = FloatVector.zero(FLOATS);
      FloatVector sum1 = FloatVector.zero(FLOATS);
      FloatVector sum2 = FloatVector.zero(FLOATS);
      FloatVector sum3 = FloatVector.zero(FLOATS);
      for (; i <= end; i += FLOAT_TURN) {
        FloatVector v0 = FloatVector.fromArray(FLOATS, values, i);
        FloatVector v1 = FloatVector.fromArray(FLOATS, values, i + FLOAT_LANES);
        FloatVector v2 = FloatVector.fromArray(FLOATS, values, i + 2 * FLOAT_LANES);
        FloatVector v3 = FloatVector.fromArray(FLOATS, values, i + 3 * FLOAT_LANES);
        sum0 = v0.fma(v0, sum0);
        sum1 = v1.fma(v1, sum1);
        sum2 = v2.fma(v2, sum2);
        sum3 = v3.fma(v3, sum3);
      }
      sum0.add(sum1).add(sum2.add(sum3)).intoArray(lanes, 0);
      for (int lane = 0; lane < FLOAT_LANES; lane++) {
        total += lanes[lane];
      }
    }
    for (; i < length; i++) {
      double value = values[i];
      total += value * value;
    }
    return total >= SMALLEST_FLOAT && total <= Float.MAX_VALUE
        ? Math.sqrt(total)
        : Norm.euclidean(values, length);
  }

  /** As {@link Norm#euclidean(double[], int)}. */
  public static double euclidean(double[] values, int length) {
    double[] lanes = DOUBLE_SCRATCH.get();
    double total = 0;
    int i = 0;
    while (i + DOUBLE_TURN <= length) {
      int end = Math.min(length, i + TURNS * DOUBLE_TURN) - DOUBLE_TURN;
      DoubleVector sum0 = DoubleVector.zero(DOUBLES);
      DoubleVector sum1 = DoubleVector.zero(DOUBLES);
      DoubleVector sum2 = DoubleVector.zero(DOUBLES);
      DoubleVector sum3 = DoubleVector.zero(DOUBLES);
      for (; i <= end; i += DOUBLE_TURN) {
        DoubleVector v0 = DoubleVector.fromArray(DOUBLES, values, i);
        DoubleVector v1 = DoubleVector.fromArray(DOUBLES, values, i + DOUBLE_LANES);
        DoubleVector v2 = DoubleVector.fromArray(DOUBLES, values, i + 2 * DOUBLE_LANES);
        DoubleVector v3 = DoubleVector.fromArray(DOUBLES, values, i + 3 * DOUBLE_LANES);
        sum0 = v0.fma(v0, sum0);
        sum1 = v1.fma(v1, sum1);
        sum2 = v2.fma(v2, sum2);
        sum3 = v3.fma(v3, sum3);
      }
      sum0.add(sum1).add(sum2.add(sum3)).intoArray(lanes, 0);
      for (int lane = 0; lane < DOUBLE_LANES; lane++) {
        total += lanes[lane];
      }
    }
    for (; i < length; i++) {
      double value = values[i];
      total += value * value;
    }
    return total >= SMALLEST_DOUBLE && total <= Double.MAX_VALUE
        ? Math.sqrt(total)
        : Norm.euclidean(values, length);
  }
}
