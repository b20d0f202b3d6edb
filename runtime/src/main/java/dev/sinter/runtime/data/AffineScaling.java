package dev.sinter.runtime.data;

/** {@code (x - offset) * factor} for every feature of every input. */
final class AffineScaling implements Scaler {
  private final double[][] offsets;
  private final double[][] factors;

  AffineScaling(double[][] offsets, double[][] factors) {
    this.offsets = offsets;
    this.factors = factors;
  }

  @Override
  public Dataset apply(Dataset data) {
    if (data.inputNames().size() != offsets.length) {
      throw new IllegalArgumentException(
          "data: expected " + offsets.length + " inputs, got " + data.inputNames().size());
    }
    Dataset scaled = data;
    for (int input = 0; input < offsets.length; input++) {
      if (data.inputSize(input) != offsets[input].length) {
        throw new IllegalArgumentException(
            data.inputNames().get(input)
                + ": expected "
                + offsets[input].length
                + " features, got "
                + data.inputSize(input));
      }
      float[] values = data.input(input);
      apply(input, values);
      scaled = scaled.withInput(input, values);
    }
    return scaled;
  }

  @Override
  public void apply(int input, float[] samples) {
    double[] offset = offsets[input];
    double[] factor = factors[input];
    if (samples.length % offset.length != 0) {
      throw new IllegalArgumentException(
          "samples: expected a multiple of " + offset.length + " elements, got " + samples.length);
    }
    for (int at = 0; at < samples.length; at += offset.length) {
      for (int feature = 0; feature < offset.length; feature++) {
        samples[at + feature] =
            (float) ((samples[at + feature] - offset[feature]) * factor[feature]);
      }
    }
  }

  static void requireSamples(Dataset data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException("data: expected samples to fit to, got none");
    }
  }
}
