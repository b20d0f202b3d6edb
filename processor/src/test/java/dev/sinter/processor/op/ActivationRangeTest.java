package dev.sinter.processor.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.expr.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas of the activations, and two derivatives, over all numbers that a double holds. */
class ActivationRangeTest {
  /** Factors of the defaults of the options. */
  private static final double[] OPTION_FACTORS = {1, 1.7, 0.01, 50};

  static List<Arguments> activations() {
    Map<String, Expr> formulas = new TreeMap<>();
    Catalogue.layers()
        .forEach(
            (name, layer) -> {
              if (layer instanceof Activation activation) {
                for (double factor : OPTION_FACTORS) {
                  List<Expr> options =
                      activation.options().stream()
                          .map(option -> factor * option.defaultOf(activation.annotation()))
                          .map(Expr::of)
                          .toList();
                  Expr formula = Simplifier.simplify(activation.formula(Activation.X, options));
                  formulas.put(name + (options.isEmpty() ? "" : " times " + factor), formula);
                }
              }
            });
    List<Arguments> all = new ArrayList<>();
    formulas.forEach((name, formula) -> all.add(Arguments.of(name, formula)));
    return all;
  }

  private static List<Double> numbers() {
    List<Double> numbers = new ArrayList<>();
    for (int exponent = -320; exponent <= 305; exponent++) {
      for (double mantissa : new double[] {1, 1.7, 3.1, 6}) {
        double size = Double.parseDouble(mantissa + "e" + exponent);
        numbers.add(size);
        numbers.add(-size);
      }
    }
    for (double x = -60; x < 60; x += 0.37) {
      numbers.add(x);
    }
    numbers.addAll(List.of(0.0, 1.0, 3.0, -3.0, 22.0, -22.0, Double.MIN_VALUE));
    return numbers;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void isFiniteEverywhere(String name, Expr formula) {
    Expr first = Derivative.of(formula, "x");
    Expr second = Derivative.of(first, "x");
    for (double x : numbers()) {
      Map<String, Double> at = Map.of("x", x);
      // No activation is steeper than 2, or much above 1 at 0.
      assertThat(Math.abs(Evaluator.evaluate(formula, at)))
          .as("%s at %s", Infix.print(formula), x)
          .isLessThanOrEqualTo(2 * Math.abs(x) + 100);
      assertThat(Math.abs(Evaluator.evaluate(first, at)))
          .as("%s at %s", Infix.print(first), x)
          .isLessThanOrEqualTo(100);
      assertThat(Math.abs(Evaluator.evaluate(second, at)))
          .as("%s at %s", Infix.print(second), x)
          .isLessThanOrEqualTo(1000);
    }
  }

  /** By differences of the formula and of its first derivative. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void hasTheDerivativesOfItsFormula(String name, Expr formula) {
    Expr first = Derivative.of(formula, "x");
    Expr second = Derivative.of(first, "x");
    for (double x = -6.03; x < 8; x += 0.251) {
      check(formula, first, x);
      check(first, second, x);
    }
  }

  private static void check(Expr formula, Expr derivative, double x) {
    double step = 1e-5;
    double below = Evaluator.evaluate(formula, Map.of("x", x - step));
    double above = Evaluator.evaluate(formula, Map.of("x", x + step));
    double actual = Evaluator.evaluate(derivative, Map.of("x", x));
    double difference = (above - below) / (2 * step);
    assertThat(Math.abs(actual - difference))
        .as("%s at %s: %s, by differences %s", Infix.print(derivative), x, actual, difference)
        .isLessThanOrEqualTo(1e-5 * (1 + Math.abs(difference)) + third(formula, x, step));
  }

  /** What differences are off by where the function bends: large options make bends sharp. */
  private static double third(Expr formula, double x, double step) {
    Expr third = Derivative.of(Derivative.of(Derivative.of(formula, "x"), "x"), "x");
    return Math.abs(Evaluator.evaluate(third, Map.of("x", x))) * step * step;
  }

  @Test
  void functionsTakeTheDefaultsOfTheAnnotation() {
    Activation leaky = (Activation) Catalogue.layers().get("LeakyRelu");
    Expr x = Activation.X;
    assertThat(leaky.function().name()).isEqualTo("leakyRelu");
    assertThat(leaky.function().body().apply(List.of(x)))
        .isEqualTo(leaky.formula(x, List.of(Expr.of(0.01))));
    Expr slope = Expr.variable("slope");
    assertThat(leaky.function().body().apply(List.of(x, slope)))
        .isEqualTo(leaky.formula(x, List.of(slope)));
  }
}
