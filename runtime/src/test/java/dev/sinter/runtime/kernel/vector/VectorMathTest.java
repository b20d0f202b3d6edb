package dev.sinter.runtime.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.kernel.Accuracy;
import dev.sinter.runtime.kernel.Accuracy.FloatMap;
import dev.sinter.runtime.kernel.BigReference;
import dev.sinter.runtime.kernel.ScalarMath;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorMathTest {
  /** The scalar form in double, checked itself against series of many digits. */
  private static DoubleUnaryOperator scalar(String name) {
    return switch (name) {
      case "exp" -> StrictMath::exp;
      case "expm1" -> StrictMath::expm1;
      case "log" -> StrictMath::log;
      case "sin" -> StrictMath::sin;
      case "cos" -> StrictMath::cos;
      case "tanh" -> ScalarMath::tanh;
      case "sigmoid" -> ScalarMath::sigmoid;
      case "softplus" -> ScalarMath::softplus;
      case "erf" -> ScalarMath::erf;
      case "pow" -> x -> StrictMath.pow(x, x);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "exp,2",
    "expm1,4",
    "log,2",
    "sin,2",
    "cos,2",
    "tanh,2",
    "sigmoid,4",
    "softplus,4",
    "erf,2",
    "pow,4"
  })
  void floatFunctionsAreAccurateOverAllExponents(String name, double ulps) {
    Accuracy.assertFloat(VectorFunctions.floats().get(name), scalar(name), ulps);
  }

  @ParameterizedTest
  @CsvSource({
    "exp,2",
    "expm1,4",
    "log,2",
    "sin,2",
    "cos,2",
    "tanh,3",
    "sigmoid,4",
    "softplus,4",
    "erf,3",
    "pow,4"
  })
  void doubleFunctionsAgreeWithTheScalarFormOverAllExponents(String name, double ulps) {
    Accuracy.assertDouble(VectorFunctions.doubles().get(name), scalar(name), ulps);
  }

  @Test
  void doubleFunctionsAgreeWithSeriesOfManyDigits() {
    Accuracy.assertDouble(
        VectorFunctions::exp, x -> BigReference.exp(new BigDecimal(x)), -700, 700, 2);
    Accuracy.assertDouble(VectorFunctions::expm1, BigReference::expm1, -40, 40, 4);
    Accuracy.assertDouble(VectorFunctions::expm1, BigReference::expm1, -1, 1, 4);
    Accuracy.assertDouble(VectorFunctions::log, BigReference::log, 0.25, 4, 2);
    Accuracy.assertDouble(VectorFunctions::tanh, BigReference::tanh, 0, 20, 2);
    Accuracy.assertDouble(VectorFunctions::tanh, BigReference::tanh, 0, 1, 2);
    Accuracy.assertDouble(VectorFunctions::erf, BigReference::erf, 0, 6.5, 2);
    Accuracy.assertDouble(VectorFunctions::erf, BigReference::erf, 0, 1, 2);
    Accuracy.assertDouble(VectorFunctions::sigmoid, BigReference::sigmoid, -700, 40, 4);
    Accuracy.assertDouble(VectorFunctions::sigmoid, BigReference::sigmoid, -4, 4, 4);
    Accuracy.assertDouble(VectorFunctions::softplus, BigReference::softplus, -700, 40, 4);
    Accuracy.assertDouble(VectorFunctions::softplus, BigReference::softplus, -4, 4, 4);
  }

  @ParameterizedTest
  @CsvSource({"sin", "tanh", "erf"})
  void oddToTheBit(String name) {
    float[] from = Accuracy.floats();
    float[] negated = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      negated[i] = -from[i];
    }
    FloatMap map = VectorFunctions.floats().get(name);
    float[] to = new float[from.length];
    float[] ofNegated = new float[from.length];
    map.apply(from, to);
    map.apply(negated, ofNegated);
    for (int i = 0; i < from.length; i++) {
      assertThat(Float.compare(ofNegated[i], -to[i])).as("at %s", from[i]).isZero();
    }
    double[] fromDouble = Accuracy.doubles();
    double[] negatedDouble = new double[fromDouble.length];
    for (int i = 0; i < fromDouble.length; i++) {
      negatedDouble[i] = -fromDouble[i];
    }
    double[] toDouble = new double[fromDouble.length];
    double[] ofNegatedDouble = new double[fromDouble.length];
    VectorFunctions.doubles().get(name).apply(fromDouble, toDouble);
    VectorFunctions.doubles().get(name).apply(negatedDouble, ofNegatedDouble);
    for (int i = 0; i < fromDouble.length; i++) {
      assertThat(Double.compare(ofNegatedDouble[i], -toDouble[i]))
          .as("at %s", fromDouble[i])
          .isZero();
    }
  }

  @Test
  void limits() {
    float[] x = new float[64];
    x[0] = Float.POSITIVE_INFINITY;
    x[1] = Float.NEGATIVE_INFINITY;
    x[2] = Float.NaN;
    x[3] = 1e30f;
    x[4] = -1e30f;
    assertThat(apply("exp", x)).startsWith(Float.POSITIVE_INFINITY, 0f, Float.NaN);
    assertThat(apply("expm1", x))
        .startsWith(Float.POSITIVE_INFINITY, -1f, Float.NaN, Float.POSITIVE_INFINITY, -1f, 0f);
    assertThat(apply("log", x)).startsWith(Float.POSITIVE_INFINITY, Float.NaN, Float.NaN);
    assertThat(apply("log", x)[5]).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(apply("tanh", x)).startsWith(1f, -1f, Float.NaN, 1f, -1f);
    assertThat(apply("erf", x)).startsWith(1f, -1f, Float.NaN, 1f, -1f);
    assertThat(apply("sigmoid", x)).startsWith(1f, 0f, Float.NaN, 1f, 0f, 0.5f);
    assertThat(apply("softplus", x))
        .startsWith(Float.POSITIVE_INFINITY, 0f, Float.NaN, 1e30f, 0f, (float) Math.log(2));
    assertThat(apply("sin", x)).startsWith(Float.NaN, Float.NaN, Float.NaN);
  }

  private static float[] apply(String name, float[] x) {
    float[] y = new float[x.length];
    VectorFunctions.floats().get(name).apply(x, y);
    return y;
  }
}
