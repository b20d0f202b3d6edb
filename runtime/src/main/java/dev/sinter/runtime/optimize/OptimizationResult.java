package dev.sinter.runtime.optimize;

import java.util.List;

/** What a minimisation reached. */
public final class OptimizationResult {
  private final End end;
  private final double[] point;
  private final Iteration last;
  private final List<Iteration> history;

  OptimizationResult(End end, double[] point, Iteration last, List<Iteration> history) {
    this.end = end;
    this.point = point.clone();
    this.last = last;
    this.history = List.copyOf(history);
  }

  /** Why it ended. */
  public End end() {
    return end;
  }

  /** Whether a tolerance was met. */
  public boolean converged() {
    return end == End.GRADIENT_TOLERANCE || end == End.VALUE_TOLERANCE;
  }

  /** A copy of the point that was reached. */
  public double[] point() {
    return point.clone();
  }

  /** The value there. */
  public double value() {
    return last.value();
  }

  /** Largest absolute element of the gradient there; NaN where the method uses no gradient. */
  public double gradientNorm() {
    return last.gradientNorm();
  }

  /** Iterations done. */
  public int iterations() {
    return last.number();
  }

  /**
   * Evaluations of the objective, with or without its gradient; a Hessian-vector product counts as
   * one.
   */
  public long evaluations() {
    return last.evaluations();
  }

  /**
   * The start and the iterations after it, in order; of a random search only those that found a
   * lower value.
   */
  public List<Iteration> history() {
    return history;
  }

  @Override
  public String toString() {
    return end
        + " after "
        + iterations()
        + " iterations and "
        + evaluations()
        + " evaluations: value "
        + value()
        + ", gradient norm "
        + gradientNorm();
  }
}
