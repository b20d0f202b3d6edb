package dev.sinter.examples.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the MNIST files in {@code shared/data/mnist} beside one of the folders above this one. */
public final class MnistFolder {
  /** Why a test was skipped. */
  public static final String MISSING =
      "SKIPPED: no folder shared/data/mnist with the t10k files beside the project or above it";

  private MnistFolder() {}

  /** The folder, if there is one. */
  public static Optional<Path> find() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path mnist = folder.resolve("shared/data/mnist");
      if (Files.isRegularFile(mnist.resolve("t10k-images-idx3-ubyte.gz"))) {
        return Optional.of(mnist);
      }
    }
    return Optional.empty();
  }
}
