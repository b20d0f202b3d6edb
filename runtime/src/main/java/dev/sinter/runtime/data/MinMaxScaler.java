package dev.sinter.runtime.data;

/**
 * Moves every feature into [0, 1]: {@code (x - minimum) / (maximum - minimum)}. A feature that
 * never changes becomes 0. Samples that it was not fitted to can lie outside.
 */
public final class MinMaxScaler implements Scaler {
  private final AffineScaling scaling;

  private MinMaxScaler(AffineScaling scaling) {
    this.scaling = scaling;
  }

  /**
   * Fits to the training part.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static MinMaxScaler fit(Dataset train) {
    AffineScaling.requireSamples(train);
    int inputs = train.inputNames().size();
    double[][] minima = new double[inputs][];
    double[][] factors = new double[inputs][];
    for (int input = 0; input < inputs; input++) {
      int features = train.inputSize(input);
      minima[input] = new double[features];
      factors[input] = new double[features];
      for (int feature = 0; feature < features; feature++) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (int sample = 0; sample < train.size(); sample++) {
          minimum = Math.min(minimum, train.input(input, sample, feature));
          maximum = Math.max(maximum, train.input(input, sample, feature));
        }
        minima[input][feature] = minimum;
        factors[input][feature] = maximum == minimum ? 0 : 1 / (maximum - minimum);
      }
    }
    return new MinMaxScaler(new AffineScaling(minima, factors));
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
