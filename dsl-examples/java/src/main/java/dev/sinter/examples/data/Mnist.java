package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.IdxFile;
import dev.sinter.runtime.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** 10,000 handwritten digits of 28x28 pixels: MNIST's test part (LeCun, Cortes, Burges, 1998). */
public final class Mnist {
  private static final String IMAGES = "t10k-images-idx3-ubyte.gz";
  private static final String LABELS = "t10k-labels-idx1-ubyte.gz";
  private static final int TRAIN = 8_000;
  private static final int ALL = 10_000;

  /** What to get, and where from. */
  public static final String DOWNLOAD =
      "Download %1$s and %2$s,%nfor example from https://ossci-datasets.s3.amazonaws.com/mnist/%1$s,%ninto one folder and name it: --data FOLDER"
          .formatted(IMAGES, LABELS);

  private Mnist() {}

  /**
   * The first 8,000 digits to train on, the last 2,000 to test on: the input {@code image} of
   * 1x28x28 pixels in [0, 1], and the target {@code label}.
   *
   * @throws NoSuchFileException if one of the two files is not there
   * @throws IOException if one is damaged
   */
  public static Split read(Path folder) throws IOException {
    Dataset digits = readAll(folder);
    return new Split(digits.range(0, TRAIN), digits.range(TRAIN, ALL));
  }

  /**
   * All 10,000 digits, as {@link #read} has them.
   *
   * @throws NoSuchFileException if one of the two files is not there
   * @throws IOException if one is damaged
   */
  public static Dataset readAll(Path folder) throws IOException {
    for (String name : new String[] {IMAGES, LABELS}) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new NoSuchFileException(folder.resolve(name).toString());
      }
    }
    Dataset digits = IdxFile.labelledImages(folder.resolve(IMAGES), folder.resolve(LABELS), 10);
    if (digits.size() != ALL) {
      throw new IOException("%s has %d images, not %d".formatted(folder, digits.size(), ALL));
    }
    return digits;
  }
}
