package dev.sinter.runtime.io;

/** Text that is not JSON, or not the JSON that is expected. */
final class JsonException extends Exception {
  private static final long serialVersionUID = 1;

  JsonException(int at, String problem) {
    super("character " + at + ": " + problem);
  }
}
