package dev.sinter.runtime.optimize;

import dev.sinter.runtime.train.TrainingListener;
import java.util.Objects;

/**
 * A method that looks for a minimum of an {@link Objective}. Its options are set before {@link
 * #minimize}; one instance may be used again.
 *
 * @param <M> the method itself
 */
public abstract class Minimizer<M extends Minimizer<M>> {
  private int iterations;
  private long evaluations = Long.MAX_VALUE;
  private IterationListener listener = (iteration, point) -> TrainingListener.Next.CONTINUE;

  Minimizer(int iterations) {
    this.iterations = iterations;
  }

  abstract M self();

  /** Runs the method from a point where nothing was evaluated yet. */
  abstract OptimizationResult run(Run run, double[] start);

  /**
   * The most iterations.
   *
   * @throws IllegalArgumentException if negative
   */
  public final M iterations(int most) {
    iterations = Require.atLeast("iterations", 0, most);
    return self();
  }

  /**
   * The most evaluations of the objective; not limited if not set. The start is evaluated in any
   * case.
   *
   * @throws IllegalArgumentException if not positive
   */
  public final M evaluations(long most) {
    if (most < 1) {
      throw new IllegalArgumentException("evaluations: expected 1 or more, got " + most);
    }
    evaluations = most;
    return self();
  }

  /** Is told of the start and of every iteration, and may end the run. */
  public final M listener(IterationListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /**
   * Looks for a minimum.
   *
   * @param start is not changed
   * @throws IllegalArgumentException if the start does not have the dimension of the objective or
   *     an element that is NaN or infinite
   */
  public final OptimizationResult minimize(Objective objective, double[] start) {
    Points.checkDimension("start", start, objective.dimension());
    for (int i = 0; i < start.length; i++) {
      if (!Double.isFinite(start[i])) {
        throw new IllegalArgumentException(
            "start: expected finite numbers, got " + start[i] + " at " + i);
      }
    }
    return run(new Run(objective, iterations, evaluations, listener), start.clone());
  }
}
