package dev.sinter.runtime.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether predictions are right as often as their probabilities say. Samples are put into bins of
 * equal width by the probability of their predicted class, the confidence; in a calibrated model
 * the accuracy within a bin is the mean confidence. (Guo et al., On calibration of modern neural
 * networks, 2017.)
 */
public final class Calibration {
  private final List<Bin> bins;
  private final int samples;

  /**
   * The samples of one range of confidence: a bar of the reliability diagram.
   *
   * @param from confidences above this, and 0 in the first bin
   * @param to confidences up to this
   * @param samples how many there are
   * @param confidence their mean confidence; NaN without samples
   * @param accuracy the part of them that was predicted right; NaN without samples
   */
  public record Bin(double from, double to, int samples, double confidence, double accuracy) {
    /** |accuracy - confidence|; 0 without samples. */
    public double error() {
      return samples == 0 ? 0 : Math.abs(accuracy - confidence);
    }
  }

  private Calibration(List<Bin> bins, int samples) {
    this.bins = bins;
    this.samples = samples;
  }

  /**
   * Of predictions over any number of classes. The predicted class is that of the highest
   * probability, the first of equal ones.
   *
   * @param labels in [0, classes)
   * @param probabilities {@code classes} for each sample, sample by sample, with the sum 1 up to
   *     1e-4
   * @param bins how many; 15 is usual
   * @throws IllegalArgumentException if there is no label or one lies outside, the probabilities
   *     are not {@code labels.length * classes}, not in [0, 1] or have another sum, or there is no
   *     bin
   */
  public static Calibration of(int[] labels, double[] probabilities, int classes, int bins) {
    MetricArguments.classes(classes);
    MetricArguments.labels(labels, classes);
    MetricArguments.distributions(probabilities, labels.length, classes);
    if (bins < 1) {
      throw new IllegalArgumentException("bins: expected 1 or more, got " + bins);
    }
    int[] counts = new int[bins];
    int[] correct = new int[bins];
    double[] confidences = new double[bins];
    for (int i = 0; i < labels.length; i++) {
      int predicted = Probabilities.argmax(probabilities, i * classes, classes);
      double confidence = probabilities[i * classes + predicted];
      int bin = bin(confidence, bins);
      counts[bin]++;
      confidences[bin] += confidence;
      if (predicted == labels[i]) {
        correct[bin]++;
      }
    }
    List<Bin> all = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      all.add(
          new Bin(
              (double) bin / bins,
              (bin + 1.0) / bins,
              counts[bin],
              confidences[bin] / counts[bin],
              (double) correct[bin] / counts[bin]));
    }
    return new Calibration(List.copyOf(all), labels.length);
  }

  private static int bin(double confidence, int bins) {
    int bin = Math.max(0, (int) Math.ceil(confidence * bins) - 1);
    // The product may have been rounded across a border.
    if (bin > 0 && confidence <= (double) bin / bins) {
      return bin - 1;
    }
    return confidence > (bin + 1.0) / bins ? bin + 1 : bin;
  }

  /** The bins, by rising confidence. */
  public List<Bin> bins() {
    return bins;
  }

  /** The expected calibration error: the mean over all samples of their bin's error, in [0, 1]. */
  public double expectedError() {
    return bins.stream().mapToDouble(bin -> bin.error() * bin.samples()).sum() / samples;
  }

  /** The largest error of a bin, in [0, 1]. */
  public double maximumError() {
    return bins.stream().mapToDouble(Bin::error).max().orElseThrow();
  }
}
