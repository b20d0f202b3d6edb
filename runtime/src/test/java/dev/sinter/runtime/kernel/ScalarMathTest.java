package dev.sinter.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.kernel.Accuracy.DoubleMap;
import dev.sinter.runtime.kernel.Accuracy.FloatMap;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScalarMathTest {
  private interface FloatFunction {
    float apply(float x);
  }

  private static FloatMap floats(FloatFunction f) {
    return (from, to) -> {
      for (int i = 0; i < from.length; i++) {
        to[i] = f.apply(from[i]);
      }
    };
  }

  private static DoubleMap doubles(DoubleUnaryOperator f) {
    return (from, to) -> {
      for (int i = 0; i < from.length; i++) {
        to[i] = f.applyAsDouble(from[i]);
      }
    };
  }

  @Test
  void floatFunctionsRoundOnce() {
    Accuracy.assertFloat(floats(ScalarMath::exp), StrictMath::exp, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::expm1), StrictMath::expm1, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::log), StrictMath::log, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::sin), StrictMath::sin, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::cos), StrictMath::cos, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::tanh), StrictMath::tanh, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::sqrt), StrictMath::sqrt, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::abs), Math::abs, 0);
    Accuracy.assertFloat(floats(ScalarMath::sigmoid), ScalarMathTest::sigmoid, 0.51);
    Accuracy.assertFloat(floats(ScalarMath::softplus), ScalarMathTest::softplus, 0.51);
    Accuracy.assertFloat(floats(x -> ScalarMath.pow(x, 2.5f)), x -> StrictMath.pow(x, 2.5), 0.51);
  }

  @Test
  void doubleFunctionsAgreeWithStrictMath() {
    Accuracy.assertDouble(doubles(ScalarMath::exp), StrictMath::exp, 2);
    Accuracy.assertDouble(doubles(ScalarMath::expm1), StrictMath::expm1, 4);
    Accuracy.assertDouble(doubles(ScalarMath::log), StrictMath::log, 2);
    Accuracy.assertDouble(doubles(ScalarMath::sin), StrictMath::sin, 2);
    Accuracy.assertDouble(doubles(ScalarMath::cos), StrictMath::cos, 2);
    Accuracy.assertDouble(doubles(ScalarMath::tanh), StrictMath::tanh, 3);
    Accuracy.assertDouble(doubles(ScalarMath::sqrt), StrictMath::sqrt, 0);
    Accuracy.assertDouble(doubles(ScalarMath::abs), Math::abs, 0);
    Accuracy.assertDouble(doubles(ScalarMath::sigmoid), ScalarMathTest::sigmoid, 4);
    Accuracy.assertDouble(doubles(ScalarMath::softplus), ScalarMathTest::softplus, 4);
    Accuracy.assertDouble(doubles(x -> ScalarMath.pow(x, 2.5)), x -> StrictMath.pow(x, 2.5), 4);
  }

  @Test
  void doubleFunctionsAgreeWithSeriesOfManyDigits() {
    Accuracy.assertDouble(doubles(ScalarMath::expm1), BigReference::expm1, -40, 40, 4);
    Accuracy.assertDouble(doubles(ScalarMath::expm1), BigReference::expm1, -1, 1, 4);
    Accuracy.assertDouble(doubles(ScalarMath::tanh), BigReference::tanh, 0, 20, 2);
    Accuracy.assertDouble(doubles(ScalarMath::erf), BigReference::erf, 0, 6.5, 2);
    Accuracy.assertDouble(doubles(ScalarMath::sigmoid), BigReference::sigmoid, -700, 40, 4);
    Accuracy.assertDouble(doubles(ScalarMath::sigmoid), BigReference::sigmoid, -4, 4, 4);
    Accuracy.assertDouble(doubles(ScalarMath::softplus), BigReference::softplus, -700, 40, 4);
    Accuracy.assertDouble(doubles(ScalarMath::softplus), BigReference::softplus, -4, 4, 4);
  }

  @Test
  void specialValues() {
    assertThat(ScalarMath.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(ScalarMath.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(ScalarMath.erf(Double.NaN)).isNaN();
    assertThat(ScalarMath.sigmoid(1e30)).isEqualTo(1);
    assertThat(ScalarMath.sigmoid(-1e30)).isEqualTo(0);
    assertThat(ScalarMath.softplus(1e30)).isEqualTo(1e30);
    assertThat(ScalarMath.softplus(-1e30)).isEqualTo(0);
    assertThat(ScalarMath.softplus(Double.NaN)).isNaN();
    assertThat(ScalarMath.sigmoid(Float.NaN)).isNaN();
  }

  @Test
  void tanhAndErfAreOdd() {
    for (double x : Accuracy.doubles()) {
      assertThat(Double.compare(ScalarMath.tanh(-x), -ScalarMath.tanh(x))).isZero();
      assertThat(Double.compare(ScalarMath.erf(-x), -ScalarMath.erf(x))).isZero();
    }
  }

  @Test
  void flushLeavesNoDenormalFloat() {
    Random random = new Random(11);
    for (int i = 0; i < 100_000; i++) {
      float x = Math.scalb(random.nextFloat() * 2 - 1, random.nextInt(100) - 149);
      float flushed = ScalarMath.flush(x);
      if (Math.abs(x) <= 0x1p-100f) {
        assertThat(flushed).isZero();
      } else {
        assertThat(Math.abs(flushed)).isBetween(Float.MIN_NORMAL, Math.abs(x));
        assertThat(flushed).isCloseTo(x, within(0x1p-100f + Math.ulp(x)));
      }
    }
  }

  @Test
  void flushLeavesNoDenormalDouble() {
    Random random = new Random(12);
    for (int i = 0; i < 100_000; i++) {
      double x = Math.scalb(random.nextDouble() * 2 - 1, random.nextInt(160) - 1074);
      double flushed = ScalarMath.flush(x);
      if (Math.abs(x) <= 0x1p-967) {
        assertThat(flushed).isZero();
      } else {
        assertThat(Math.abs(flushed)).isBetween(Double.MIN_NORMAL, Math.abs(x));
        assertThat(flushed).isCloseTo(x, within(0x1p-967 + Math.ulp(x)));
      }
    }
  }

  @Test
  void flushKeepsWhatIsLargeEnough() {
    for (float x : new float[] {0x1p-75f, 0x1.000002p-75f, 0x1.fffffep-75f, 1f, 1e38f}) {
      assertThat(ScalarMath.flush(x)).isEqualTo(x);
      assertThat(ScalarMath.flush(-x)).isEqualTo(-x);
    }
    for (double x : new double[] {0x1p-913, 0x1.fffffffffffffp-913, 1, 1e308}) {
      assertThat(ScalarMath.flush(x)).isEqualTo(x);
      assertThat(ScalarMath.flush(-x)).isEqualTo(-x);
    }
    assertThat(ScalarMath.flush(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(ScalarMath.flush(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ScalarMath.flush(Float.NaN)).isNaN();
    assertThat(ScalarMath.flush(Double.NaN)).isNaN();
  }

  /** In the form that loses nothing to cancellation. */
  private static double sigmoid(double x) {
    return x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x));
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
