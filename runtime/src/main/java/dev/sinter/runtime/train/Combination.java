package dev.sinter.runtime.train;

import dev.sinter.runtime.metric.Probabilities;

/** How the members of an {@link Ensemble} make one prediction. */
public enum Combination {
  /**
   * Every member votes for the class of its largest element (a single logit for class 1 if it is
   * positive); what is combined are the shares of the votes.
   */
  VOTE {
    @Override
    void convert(double[] output) {
      if (output.length == 1) {
        output[0] = output[0] > 0 ? 1 : 0;
        return;
      }
      int chosen = Probabilities.argmax(output);
      for (int i = 0; i < output.length; i++) {
        output[i] = i == chosen ? 1 : 0;
      }
    }
  },
  /**
   * The mean of the probabilities: of the softmax of the logits, or the sigmoid of a single one.
   */
  MEAN_PROBABILITY {
    @Override
    void convert(double[] output) {
      if (output.length == 1) {
        output[0] = Probabilities.sigmoid(output[0]);
      } else {
        Probabilities.softmax(output, 0, output.length);
      }
    }
  },
  /** The mean of the outputs as they are: for regression, and for scores that are no logits. */
  MEAN_OUTPUT {
    @Override
    void convert(double[] output) {}
  };

  /** Turns one member's output for one sample into what is averaged. */
  abstract void convert(double[] output);

  /** The class that a combined output stands for. */
  int label(double[] combined, int at, int size) {
    if (size == 1) {
      return combined[at] > (this == MEAN_OUTPUT ? 0 : 0.5) ? 1 : 0;
    }
    return Probabilities.argmax(combined, at, size);
  }
}
