package dev.sinter.runtime.optimize;

import dev.sinter.runtime.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a method: counts, keeps the history, tells the listener, knows the limits. */
final class Run {
  private final Objective objective;
  private final int mostIterations;
  private final long mostEvaluations;
  private final IterationListener listener;
  private final List<Iteration> history = new ArrayList<>();
  private int iterations = -1;
  private long evaluations;

  Run(Objective objective, int mostIterations, long mostEvaluations, IterationListener listener) {
    this.objective = objective;
    this.mostIterations = mostIterations;
    this.mostEvaluations = mostEvaluations;
    this.listener = listener;
  }

  double value(double[] point) {
    evaluations++;
    return objective.value(point);
  }

  double valueAndGradient(double[] point, double[] gradient) {
    evaluations++;
    return objective.valueAndGradient(point, gradient);
  }

  /**
   * Refuses an objective without second derivatives.
   *
   * @throws IllegalArgumentException if it has none
   */
  void requireSecondDerivatives() {
    twiceDifferentiable();
  }

  /** A Hessian-vector product, which counts as an evaluation. */
  void hessianVectorProduct(double[] point, double[] direction, double[] product) {
    evaluations++;
    twiceDifferentiable().hessianVectorProduct(point, direction, product);
  }

  private TwiceDifferentiable twiceDifferentiable() {
    if (objective instanceof TwiceDifferentiable smooth) {
      return smooth;
    }
    throw new IllegalArgumentException(
        "objective: expected one with second derivatives, a TwiceDifferentiable");
  }

  /** How many evaluations are left. */
  long evaluationsLeft() {
    return Math.max(mostEvaluations - evaluations, 0);
  }

  /** Iterations done. */
  int iterations() {
    return iterations;
  }

  /**
   * Ends an iteration, the start being the first.
   *
   * @param noted whether it goes into the history
   * @param end why the method would end here, if it would
   * @return why the run ends here, or null
   */
  @Nullable End iterationEnded(
      double[] point,
      double value,
      double gradientNorm,
      double step,
      boolean noted,
      @Nullable End end) {
    iterations++;
    Iteration iteration = new Iteration(iterations, value, gradientNorm, step, evaluations);
    if (noted) {
      history.add(iteration);
    }
    boolean stopped = listener.iterationEnded(iteration, point) == TrainingListener.Next.STOP;
    if (end != null) {
      return end;
    }
    if (stopped) {
      return End.STOPPED;
    }
    if (Thread.currentThread().isInterrupted()) {
      return End.INTERRUPTED;
    }
    if (iterations >= mostIterations) {
      return End.ITERATIONS;
    }
    return evaluationsLeft() == 0 ? End.EVALUATIONS : null;
  }

  OptimizationResult result(End end, double[] point, double value, double gradientNorm) {
    double step = history.isEmpty() ? 0 : history.get(history.size() - 1).step();
    Iteration last = new Iteration(iterations, value, gradientNorm, step, evaluations);
    return new OptimizationResult(end, point, last, history);
  }
}
