package dev.sinter.runtime.random;

/**
 * What random numbers of one seed are for. Each purpose has its own streams, so that a dropout mask
 * never repeats the numbers that weights were initialised with.
 *
 * <p>The code of a purpose is the last word of the Philox counter, the index within the purpose the
 * word before it.
 */
public enum Stream {
  /** Starting values; the index is that of the parameter. */
  INITIALIZATION(0),
  /** Order of samples; the index is that of the epoch. */
  SHUFFLE(1),
  /** Dropout masks. */
  DROPOUT(2),
  /** Splitting a data set. */
  SPLIT(3),
  /** Synthetic data. */
  DATA(4),
  /** Choosing what a test or a check looks at. */
  SAMPLE(5),
  /** Points of a random search; the index is that of the iteration. */
  SEARCH(6),
  /** Bootstrap samples; the index is that of the member of the ensemble. */
  BOOTSTRAP(7);

  private final int code;

  Stream(int code) {
    this.code = code;
  }

  /** The last word of the counter. */
  public int code() {
    return code;
  }

  /** The stream with the low 32 bits of {@code index}. */
  public long at(long index) {
    return ((long) code << 32) | (index & 0xFFFF_FFFFL);
  }
}
