package dev.sinter.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.kernel.vector.VectorNorm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
  /** What lies behind the end is not looked at. */
  private static final int BEHIND = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 63, 64, 65, 127, 1000, 4095, 4096, 4097, 20_011})
  void isTheRootOfTheSumOfSquares(int length) {
    for (double size : new double[] {1, 1e-30, 1e30, 1e-12}) {
      SplittableRandom random = new SplittableRandom(length);
      float[] floats = new float[length + BEHIND];
      double[] doubles = new double[length + BEHIND];
      Arrays.fill(floats, Float.NaN);
      Arrays.fill(doubles, Double.NaN);
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < length; i++) {
        floats[i] = (float) (size * random.nextGaussian());
        doubles[i] = floats[i];
        sum = sum.add(new BigDecimal(doubles[i]).pow(2), MathContext.DECIMAL128);
      }
      double expected = sum.sqrt(MathContext.DECIMAL128).doubleValue();
      assertThat(Norm.euclidean(floats, length)).isCloseTo(expected, within(1e-13 * expected));
      assertThat(VectorNorm.euclidean(floats, length)).isCloseTo(expected, within(1e-6 * expected));
      assertThat(Norm.euclidean(doubles, length)).isCloseTo(expected, within(1e-13 * expected));
      assertThat(VectorNorm.euclidean(doubles, length))
          .isCloseTo(expected, within(1e-13 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e300, 1e-300, 1e160, 1e-160, 4.9e-324, 1.7e308})
  void doesNotOverflowOrVanish(double size) {
    double[] values = new double[100];
    values[17] = size;
    assertThat(Norm.euclidean(values, 100)).isEqualTo(size);
    assertThat(VectorNorm.euclidean(values, 100)).isEqualTo(size);
    values[99] = size / 2;
    double expected = size * Math.sqrt(1.25);
    assertThat(Norm.euclidean(values, 99)).isEqualTo(size);
    if (size > 1e-300) {
      assertThat(Norm.euclidean(values, 100)).isCloseTo(expected, within(1e-14 * size));
      assertThat(VectorNorm.euclidean(values, 100)).isCloseTo(expected, within(1e-14 * size));
    }
  }

  @Test
  void ofFloatsAtTheirEnds() {
    float[] values = new float[70];
    for (float size : new float[] {Float.MAX_VALUE, Float.MIN_NORMAL, Float.MIN_VALUE}) {
      values[69] = size;
      assertThat(Norm.euclidean(values, 70)).isEqualTo(size);
      assertThat(VectorNorm.euclidean(values, 70)).isEqualTo(size);
    }
  }

  @Test
  void ofWhatIsNotOrdinary() {
    assertThat(Norm.euclidean(new float[0], 0)).isZero();
    assertThat(VectorNorm.euclidean(new double[80], 80)).isZero();
    assertThat(VectorNorm.euclidean(new float[80], 80)).isZero();
    for (int at : new int[] {0, 79}) {
      float[] floats = new float[80];
      double[] doubles = new double[80];
      floats[at] = Float.NaN;
      doubles[at] = Double.NaN;
      assertThat(Norm.euclidean(floats, 80)).isNaN();
      assertThat(VectorNorm.euclidean(floats, 80)).isNaN();
      assertThat(Norm.euclidean(doubles, 80)).isNaN();
      assertThat(VectorNorm.euclidean(doubles, 80)).isNaN();
      floats[at] = Float.NEGATIVE_INFINITY;
      doubles[at] = Double.NEGATIVE_INFINITY;
      assertThat(Norm.euclidean(floats, 80)).isInfinite();
      assertThat(VectorNorm.euclidean(floats, 80)).isInfinite();
      assertThat(Norm.euclidean(doubles, 80)).isInfinite();
      assertThat(VectorNorm.euclidean(doubles, 80)).isInfinite();
    }
  }
}
