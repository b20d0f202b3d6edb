package dev.sinter.benchmarks;

import java.util.Random;

/**
 * Batches of random pixels and labels, the same ones every time. There are several, so that a step
 * meets images that are not in the nearest cache, as in training; and their mean is zero, since
 * units that die leave less to do.
 */
public final class Samples {
  /** Samples in a batch. */
  public static final int BATCH = 64;

  /** Numbers in a sample. */
  public static final int PIXELS = 784;

  /** Labels are 0 to 9. */
  public static final int CLASSES = 10;

  private static final int BATCHES = 16;

  private final float[][] images = new float[BATCHES][BATCH * PIXELS];
  private final int[][] labels = new int[BATCHES][BATCH];
  private int next;

  public Samples() {
    Random random = new Random(1);
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int i = 0; i < BATCH * PIXELS; i++) {
        images[batch][i] = 2 * random.nextFloat() - 1;
      }
      for (int i = 0; i < BATCH; i++) {
        labels[batch][i] = random.nextInt(CLASSES);
      }
    }
  }

  /** Goes on to the next batch; after the last one comes the first. */
  public void advance() {
    next = (next + 1) % BATCHES;
  }

  /** Pixels in [-1, 1) of the current batch, sample after sample. */
  public float[] images() {
    return images[next];
  }

  /** Labels of the current batch. */
  public int[] labels() {
    return labels[next];
  }
}
