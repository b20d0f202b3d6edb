package dev.sinter.runtime.data;

/** Named numbers, {@code size} of each sample, one sample after another. */
final class Samples {
  private final String name;
  private final int size;
  private final float[] values;

  private Samples(String name, int size, float[] values) {
    this.name = name;
    this.size = size;
    this.values = values;
  }

  /** Refuses values that are no whole number of samples, or not finite. */
  static Samples checked(String name, int size, float[] values) {
    if (size < 1) {
      throw new IllegalArgumentException(
          "size of " + name + ": expected 1 or more elements per sample, got " + size);
    }
    if (values.length % size != 0) {
      throw new IllegalArgumentException(
          name + ": expected a multiple of " + size + " elements, got " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name
                + ": expected finite numbers, got "
                + values[i]
                + " in row "
                + i / size
                + ", column "
                + i % size);
      }
    }
    return new Samples(name, size, values.clone());
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  /** The array itself, which nobody changes. */
  float[] values() {
    return values;
  }

  int count() {
    return values.length / size;
  }

  Samples subset(int[] samples) {
    float[] chosen = new float[Math.multiplyExact(samples.length, size)];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(values, samples[i] * size, chosen, i * size, size);
    }
    return new Samples(name, size, chosen);
  }
}
