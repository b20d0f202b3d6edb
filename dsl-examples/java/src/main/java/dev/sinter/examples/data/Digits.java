package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/** 1,797 handwritten digits of 8x8 pixels (UCI, Alpaydin and Kaynak, 1998). */
public final class Digits {
  private static final List<String> CLASSES =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();
  private static final int PIXELS = 64;
  private static final float BRIGHTEST = 16;

  private Digits() {}

  /** The input {@code image} of 1x8x8 pixels in [0, 1], and the target {@code digit}. */
  public static Dataset load() {
    Table table = Table.read("digits.csv.gz");
    float[] pixels = table.numbers(0, PIXELS);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= BRIGHTEST;
    }
    return Dataset.builder()
        .input("image", PIXELS, pixels)
        .labels("digit", CLASSES, table.labels("digit", CLASSES))
        .build();
  }
}
