package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;

/**
 * The exponential moving average of the parameters, after every step (Polyak and Juditsky,
 * "Acceleration of Stochastic Approximation by Averaging", 1992, in the form that Szegedy et al.,
 * 2015, and most since use):
 *
 * <pre>
 * average &lt;- decay average + (1 - decay) parameters
 * </pre>
 *
 * <p>It starts from the parameters after the first step. With {@link #biasCorrection} it starts
 * from 0 and is divided by {@code 1 - decay^n} after n steps, as Adam's moments are (Kingma and Ba,
 * 2015), so that the first steps do not weigh more than later ones.
 */
public final class ExponentialMovingAverage extends WeightAveraging {
  private final double decay;
  private boolean corrected;

  /**
   * An average over about {@code 1 / (1 - decay)} steps.
   *
   * @throws IllegalArgumentException if {@code decay} is not in [0, 1)
   */
  public ExponentialMovingAverage(double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException("decay: expected a number in [0, 1), got " + decay);
    }
    this.decay = decay;
  }

  /**
   * Whether the average starts from 0 and is corrected for that; false if not set.
   *
   * @throws IllegalStateException if something was averaged already
   */
  public ExponentialMovingAverage biasCorrection(boolean corrected) {
    if (count() > 0) {
      throw new IllegalStateException(
          "the average has begun: set biasCorrection before the first run");
    }
    this.corrected = corrected;
    return this;
  }

  @Override
  public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
    take(network);
    return Next.CONTINUE;
  }

  @Override
  void take(double[] average, double[] parameters, long count) {
    double kept = count == 0 && !corrected ? 0 : decay;
    for (int i = 0; i < average.length; i++) {
      average[i] = kept * average[i] + (1 - kept) * parameters[i];
    }
  }

  @Override
  double correction(long count) {
    // 1 - decay^n without cancellation for decays near 1.
    return corrected && decay > 0 ? -1 / Math.expm1(count * Math.log(decay)) : 1;
  }
}
