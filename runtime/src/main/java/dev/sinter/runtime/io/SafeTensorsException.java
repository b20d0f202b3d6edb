package dev.sinter.runtime.io;

import java.io.IOException;
import java.nio.file.Path;

/** A safetensors file that is damaged, or does not fit what it is read into. */
public final class SafeTensorsException extends IOException {
  private static final long serialVersionUID = 1;

  /** About the file as a whole. */
  public SafeTensorsException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /** About one tensor. */
  public SafeTensorsException(Path file, String tensor, String problem) {
    super(file + ": tensor '" + shortened(tensor) + "': " + problem);
  }

  /** Names come from the file, so they can be of any length. */
  static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }
}
