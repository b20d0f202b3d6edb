package dev.sinter.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.FormSelection;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.optimize.End;
import dev.sinter.runtime.optimize.GradientDescent;
import dev.sinter.runtime.optimize.NetworkObjective;
import dev.sinter.runtime.optimize.Newton;
import dev.sinter.runtime.optimize.NewtonConjugateGradient;
import dev.sinter.runtime.optimize.OptimizationResult;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.HessianReport;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods with second derivatives on a loss that is a quadratic. */
class LeastSquaresTest {
  /** Not a multiple of the batch. */
  private static final int SAMPLES = 210;

  private static final double[] WEIGHTS = {2, -1, 0.5, 3};

  private final Dataset data = Synthetic.linearRegression(SAMPLES, WEIGHTS, 1, 0.1, 5);

  @AfterEach
  void forgetForm() {
    System.clearProperty(FormSelection.PROPERTY);
  }

  private static CompiledLeastSquares create(CodeForm form) {
    System.setProperty(FormSelection.PROPERTY, form.name().toLowerCase(Locale.ROOT));
    return CompiledLeastSquares.create(42);
  }

  @ParameterizedTest
  @EnumSource
  void newtonTakesOneStep(CodeForm form) {
    CompiledLeastSquares network = create(form);

    OptimizationResult result =
        NetworkObjective.of(network, data).minimize(new Newton().gradientTolerance(1e-10));

    assertThat(result.iterations()).isEqualTo(1);
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(result.history().get(1).step()).isEqualTo(1);
    assertThat(result.point()).containsExactly(normalEquations(), within(1e-9));
    assertThat(network.parameter("y.weight")).containsExactly(WEIGHTS, within(0.05));
  }

  @Test
  void conjugateGradientsAreDoneAfterAsManyProductsAsParameters() {
    OptimizationResult result =
        NetworkObjective.of(create(CodeForm.PORTABLE), data)
            .minimize(new NewtonConjugateGradient().forcing(1e-12).gradientTolerance(1e-10));

    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(result.iterations()).isEqualTo(1);
    assertThat(result.evaluations()).isLessThanOrEqualTo(2 + 5);
    assertThat(result.point()).containsExactly(normalEquations(), within(1e-9));
  }

  @Test
  void gradientDescentTakesManySteps() {
    OptimizationResult result =
        NetworkObjective.of(create(CodeForm.PORTABLE), data)
            .minimize(new GradientDescent().gradientTolerance(1e-10));

    assertThat(result.iterations()).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void secondDerivativesAgreeWithDifferences(CodeForm form) {
    HessianReport report = GradientCheck.of(create(form)).secondOrder().run(data);

    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.isVacuous()).isFalse();
  }

  /** Solves {@code X'X p = X'y} by elimination, with a column of ones for the bias. */
  private double[] normalEquations() {
    int n = WEIGHTS.length + 1;
    double[][] a = new double[n][n + 1];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] row = new double[n + 1];
      for (int i = 0; i < WEIGHTS.length; i++) {
        row[i] = data.input(0, sample, i);
      }
      row[n - 1] = 1;
      row[n] = data.values(0)[sample];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= n; j++) {
          a[i][j] += row[i] * row[j];
        }
      }
    }
    for (int pivot = 0; pivot < n; pivot++) {
      for (int i = 0; i < n; i++) {
        double factor = i == pivot ? 0 : a[i][pivot] / a[pivot][pivot];
        for (int j = pivot; j <= n; j++) {
          a[i][j] -= factor * a[pivot][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = a[i][n] / a[i][i];
    }
    return solution;
  }
}
