package dev.sinter.runtime.optimize;

import dev.sinter.runtime.train.TrainingListener;

/** Is told how a minimisation goes, on the thread that runs it. */
@FunctionalInterface
public interface IterationListener {
  /**
   * After the start and after every iteration.
   *
   * @param point the best that the method has, valid during this call, not to be changed
   */
  TrainingListener.Next iterationEnded(Iteration iteration, double[] point);
}
