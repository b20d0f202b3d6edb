package dev.sinter.runtime.train;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a training run reached.
 *
 * @param epochs those that were finished, in order
 * @param end why it ended
 */
public record History(List<Epoch> epochs, End end) {
  /** Why a run ended. */
  public enum End {
    /** All epochs were trained. */
    FINISHED,
    /** A listener asked for it. */
    STOPPED,
    /** The thread was interrupted; its interrupt flag is still set. */
    INTERRUPTED
  }

  /**
   * One epoch.
   *
   * @param number counted from 0, from the network's first step on
   * @param steps taken in this run: fewer than the epoch has if the run began in the middle of it
   * @param loss mean over the samples, each at the time of its step, in training mode
   * @param penalty of the weights after the epoch, which the losses do not contain; 0 without any
   * @param accuracy on the training set after the epoch, if measured
   * @param validationLoss after the epoch, if there is a validation set
   * @param validationAccuracy after the epoch, if there is a validation set with labels
   * @param learningRate of the last step, with the scale of the network
   * @param seconds for the steps, without listeners, accuracy and validation
   */
  public record Epoch(
      long number,
      int steps,
      double loss,
      double penalty,
      OptionalDouble accuracy,
      OptionalDouble validationLoss,
      OptionalDouble validationAccuracy,
      double learningRate,
      double seconds) {}

  public History {
    epochs = List.copyOf(epochs);
  }

  /**
   * The last epoch.
   *
   * @throws IllegalStateException if none was finished
   */
  public Epoch last() {
    if (epochs.isEmpty()) {
      throw new IllegalStateException("no epoch was finished");
    }
    return epochs.get(epochs.size() - 1);
  }
}
