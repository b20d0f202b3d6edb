package dev.sinter.runtime.data;

/**
 * Gives every feature mean 0 and standard deviation 1: {@code (x - mean) / deviation}, with the
 * deviation of the population (divided by n). A feature that never changes becomes 0.
 */
public final class Standardizer implements Scaler {
  private final double[][] means;
  private final double[][] deviations;
  private final AffineScaling scaling;

  private Standardizer(double[][] means, double[][] deviations) {
    this.means = means;
    this.deviations = deviations;
    double[][] factors = new double[means.length][];
    for (int input = 0; input < means.length; input++) {
      factors[input] = new double[means[input].length];
      for (int feature = 0; feature < means[input].length; feature++) {
        double deviation = deviations[input][feature];
        factors[input][feature] = deviation == 0 ? 0 : 1 / deviation;
      }
    }
    scaling = new AffineScaling(means, factors);
  }

  /**
   * Fits to the training part.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static Standardizer fit(Dataset train) {
    AffineScaling.requireSamples(train);
    int inputs = train.inputNames().size();
    double[][] means = new double[inputs][];
    double[][] deviations = new double[inputs][];
    for (int input = 0; input < inputs; input++) {
      int features = train.inputSize(input);
      means[input] = new double[features];
      deviations[input] = new double[features];
      for (int feature = 0; feature < features; feature++) {
        fit(train, input, feature, means[input], deviations[input]);
      }
    }
    return new Standardizer(means, deviations);
  }

  private static void fit(
      Dataset train, int input, int feature, double[] means, double[] deviations) {
    double sum = 0;
    boolean constant = true;
    for (int sample = 0; sample < train.size(); sample++) {
      sum += train.input(input, sample, feature);
      constant &= train.input(input, sample, feature) == train.input(input, 0, feature);
    }
    // Rounding would leave a constant feature a tiny deviation, which would blow up noise.
    double mean = constant ? train.input(input, 0, feature) : sum / train.size();
    double squares = 0;
    for (int sample = 0; sample < train.size(); sample++) {
      double distance = train.input(input, sample, feature) - mean;
      squares += distance * distance;
    }
    means[feature] = mean;
    deviations[feature] = Math.sqrt(squares / train.size());
  }

  public double mean(int input, int feature) {
    return means[input][feature];
  }

  /** The standard deviation; 0 for a feature that never changed. */
  public double deviation(int input, int feature) {
    return deviations[input][feature];
  }

  @Override
  public Dataset apply(Dataset data) {
    return scaling.apply(data);
  }

  @Override
  public void apply(int input, float[] samples) {
    scaling.apply(input, samples);
  }
}
