package dev.sinter.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTypeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0f, 0.0",
    "-0.0, -0f, -0.0",
    "1, 1f, 1.0",
    "-2.5, -2.5f, -2.5",
    "0.1, 0.1f, 0.1",
    "0.001, 0.001f, 0.001",
    "1e-8, 1.0E-8f, 1.0E-8",
    "-2.5e-8, -2.5E-8f, -2.5E-8",
    "1234567, 1234567f, 1234567.0",
    "1.5e30, 1.5E30f, 1.5E30",
    "0.3333333333333333, 0.33333334f, 0.3333333333333333",
    "2e-3, 0.002f, 0.002",
    "1.1754943508222875e-38, Float.MIN_NORMAL, 1.1754943508222875E-38",
    "2.2250738585072014e-308, 0f, Double.MIN_NORMAL",
    "2e23, 2.0E23f, 2.0E23",
    "1e300, Float.POSITIVE_INFINITY, 1.0E300",
    "NaN, Float.NaN, Double.NaN",
    "-Infinity, Float.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY"
  })
  void writesLiterals(double value, String asFloat, String asDouble) {
    assertThat(NumberType.FLOAT.literal(value)).isEqualTo(asFloat);
    assertThat(NumberType.DOUBLE.literal(value)).isEqualTo(asDouble);
  }

  @Test
  void literalsReadBackAsTheSameBits() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      double wide = Double.longBitsToDouble(random.nextLong());
      float narrow = Float.intBitsToFloat(random.nextInt());
      if (Double.isFinite(wide) && Math.abs(wide) != Double.MIN_NORMAL) {
        assertThat(Double.parseDouble(NumberType.DOUBLE.literal(wide))).isEqualTo(wide);
      }
      if (Float.isFinite(narrow) && Math.abs(narrow) != Float.MIN_NORMAL) {
        assertThat(Float.parseFloat(NumberType.FLOAT.literal(narrow))).isEqualTo(narrow);
      }
    }
  }
}
