package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;

/** Is told how a training run goes, on the thread that trains. */
public interface TrainingListener {
  /** What happens next. */
  enum Next {
    CONTINUE,
    /** The run ends here; what was trained stays. */
    STOP
  }

  /** Before a run. */
  default void runStarted(Network network) {}

  /** After the last epoch of a run, whatever ended it but an exception. */
  default void runEnded(Network network) {}

  /**
   * Before the first step of an epoch.
   *
   * @param epoch counted from 0, from the network's first step on
   * @param steps that it will take in this run
   */
  default void epochStarted(Network network, long epoch, int steps) {}

  /**
   * After a step. {@link Network#step()} has counted it already.
   *
   * @param stepOfEpoch counted from 0
   * @param loss before the update
   */
  default Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
    return Next.CONTINUE;
  }

  /** After the last step of an epoch, its accuracy and its validation. */
  default Next epochEnded(Network network, History.Epoch epoch) {
    return Next.CONTINUE;
  }
}
