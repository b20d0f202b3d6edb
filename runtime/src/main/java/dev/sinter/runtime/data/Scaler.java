package dev.sinter.runtime.data;

/**
 * A change of scale of every input feature, fitted to one data set, the training part, and applied
 * to others.
 */
public interface Scaler {
  /**
   * Scales all samples.
   *
   * @throws IllegalArgumentException if the inputs have other sizes than those it was fitted to
   */
  Dataset apply(Dataset data);

  /**
   * Scales samples of one input in place: before a prediction.
   *
   * @throws IllegalArgumentException if they are not whole samples
   */
  void apply(int input, float[] samples);
}
