package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.train.TrainingListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongWolfeTest {
  private static final double C1 = 1e-4;

  /** From first steps far too short and far too long. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-3, 1, 1e3, 1e8})
  void bothConditionsHold(double firstStep) {
    for (double c2 : new double[] {1e-3, 0.1, 0.9}) {
      for (Objective objective :
          new Objective[] {
            Functions.rosenbrock(2),
            Functions.beale(),
            Functions.barrier(2),
            Functions.quadratic(1, 100)
          }) {
        double[] from = {0.4, 1.3};
        double[] gradient = new double[2];
        Run run = new Run(objective, 1, 1000, (i, p) -> TrainingListener.Next.CONTINUE);
        double value = run.valueAndGradient(from, gradient);
        double[] direction = {-gradient[0], -gradient[1]};
        double slope = Points.dot(gradient, direction);
        StrongWolfe search = new StrongWolfe(run, 2, C1, c2);
        assertThat(search.search(from, value, direction, slope, firstStep)).isTrue();
        double[] reached = {
          from[0] + search.step() * direction[0], from[1] + search.step() * direction[1]
        };
        assertThat(search.point()).containsExactly(reached);
        assertThat(objective.valueAndGradient(reached, gradient)).isEqualTo(search.value());
        assertThat(search.gradient()).containsExactly(gradient);
        assertThat(search.value()).isLessThanOrEqualTo(value + C1 * search.step() * slope);
        assertThat(Math.abs(Points.dot(gradient, direction))).isLessThanOrEqualTo(-c2 * slope);
      }
    }
  }
}
