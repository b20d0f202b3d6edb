package dev.sinter.runtime.data;

import java.io.IOException;
import java.nio.file.Path;

/** A file of samples that is damaged, or is not what it was taken for. */
public final class DataFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** About the file as a whole. */
  public DataFileException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /** About a line, counted from 1. */
  public DataFileException(Path file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  /** About a place in a line, both counted from 1. */
  public DataFileException(Path file, int line, int column, String problem) {
    super(file + ":" + line + ":" + column + ": " + problem);
  }
}
