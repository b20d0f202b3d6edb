package dev.sinter.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Errors in units in the last place, and the arguments at which they are taken. */
public final class Accuracy {
  private Accuracy() {}

  private static final float[] FLOATS = floats();
  private static final double[] DOUBLES = doubles();

  /** A function over arrays: a vector form applied to every block of lanes, or a scalar loop. */
  public interface FloatMap {
    void apply(float[] from, float[] to);
  }

  /** A function over arrays: a vector form applied to every block of lanes, or a scalar loop. */
  public interface DoubleMap {
    void apply(double[] from, double[] to);
  }

  /** Asserts the error bound over every exponent of both signs, and NaN for NaN. */
  public static void assertFloat(FloatMap map, DoubleUnaryOperator reference, double ulps) {
    float[] from = FLOATS;
    float[] to = new float[from.length];
    map.apply(from, to);
    for (int i = 0; i < from.length; i++) {
      double expected = reference.applyAsDouble(from[i]);
      double error = error(to[i], expected);
      if (!(error <= ulps)) {
        fail("%s ulp: %s at %s", error, to[i], from[i]);
      }
    }
  }

  /** Asserts the error bound against a reference in double at the same arguments. */
  public static void assertDouble(DoubleMap map, DoubleUnaryOperator reference, double ulps) {
    double[] from = DOUBLES;
    double[] to = new double[from.length];
    map.apply(from, to);
    for (int i = 0; i < from.length; i++) {
      double expected = reference.applyAsDouble(from[i]);
      double error = to[i] == expected ? 0 : Math.abs(to[i] - expected) / Math.ulp(expected);
      boolean bothNaN = Double.isNaN(to[i]) && Double.isNaN(expected);
      if (!bothNaN && !(error <= ulps)) {
        fail("%s ulp: %s at %s", error, to[i], from[i]);
      }
    }
  }

  /** Asserts the error bound against a reference of many digits between two arguments. */
  public static void assertDouble(
      DoubleMap map, DoubleFunction<BigDecimal> reference, double low, double high, double ulps) {
    Random random = new Random(7);
    double[] from = new double[320];
    for (int i = 0; i < from.length; i++) {
      double share = random.nextDouble();
      // Half of them even over the interval, half close to zero or to the lower end.
      from[i] = low + (high - low) * (i % 2 == 0 ? share : share * share * share * share);
    }
    double[] to = new double[from.length];
    map.apply(from, to);
    for (int i = 0; i < from.length; i++) {
      BigDecimal expected = reference.apply(from[i]);
      BigDecimal ulp = new BigDecimal(Math.ulp(expected.doubleValue()));
      double error =
          new BigDecimal(to[i]).subtract(expected).abs().doubleValue() / ulp.doubleValue();
      assertThat(error).as("%s at %s", to[i], from[i]).isLessThanOrEqualTo(ulps);
    }
  }

  private static double error(float actual, double expected) {
    float rounded = (float) expected;
    if (Float.isNaN(rounded) || Float.isNaN(actual)) {
      return Float.isNaN(rounded) && Float.isNaN(actual) ? 0 : Double.POSITIVE_INFINITY;
    }
    if (actual == rounded) {
      return 0;
    }
    if (Float.isInfinite(actual) && Math.abs(expected) > Float.MAX_VALUE / (1 + 0x1p-23)) {
      return 1;
    }
    return Math.abs(actual - expected) / Math.ulp(rounded);
  }

  /** Every exponent and both signs at an odd stride, and the special values; a multiple of 16. */
  public static float[] floats() {
    List<Float> list = new ArrayList<>();
    for (float special : new float[] {0f, Float.MIN_VALUE, Float.MIN_NORMAL, 1f, 1e30f}) {
      list.add(special);
      list.add(-special);
    }
    list.add(Float.NaN);
    list.add(Float.intBitsToFloat(0x7FC00123));
    list.add(Float.intBitsToFloat(0xFFFFFFFF));
    list.add(Float.POSITIVE_INFINITY);
    list.add(Float.NEGATIVE_INFINITY);
    list.add(Float.MAX_VALUE);
    for (long bits = 0; bits < 1L << 32; bits += 16381) {
      list.add(Float.intBitsToFloat((int) bits));
    }
    // What networks compute with.
    for (float x = -20; x < 20; x += 0.00137f) {
      list.add(x);
    }
    while (list.size() % 16 != 0) {
      list.add(0.5f);
    }
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return values;
  }

  /** Every exponent and both signs, and the special values; a multiple of 16. */
  public static double[] doubles() {
    List<Double> list = new ArrayList<>();
    double[] specials = {0, Double.MIN_VALUE, Double.MIN_NORMAL, 1, 1e30, Double.MAX_VALUE};
    for (double special : specials) {
      list.add(special);
      list.add(-special);
    }
    list.add(Double.NaN);
    list.add(Double.longBitsToDouble(0x7FF8000000001234L));
    list.add(Double.longBitsToDouble(-1L));
    list.add(Double.POSITIVE_INFINITY);
    list.add(Double.NEGATIVE_INFINITY);
    Random random = new Random(3);
    for (int i = 0; i < 60_000; i++) {
      list.add(Double.longBitsToDouble(random.nextLong()));
      list.add(random.nextGaussian() * 10);
      list.add((random.nextDouble() - 0.5) * 1500);
    }
    while (list.size() % 16 != 0) {
      list.add(0.5);
    }
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
