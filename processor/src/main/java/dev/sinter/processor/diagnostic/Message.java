package dev.sinter.processor.diagnostic;

/** Every message to the user: a stable code, then the fact, the values and the fix. */
public enum Message {
  // --- a shape that does not fit (code SINTER-SHAPE-nn) ---
  DENSE_NEEDS_VECTOR(
      "SINTER-SHAPE-04", "%s: Dense needs a vector but %s gives %s. Put @Flatten before @Dense.");

  private final String code;
  private final String text;

  Message(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The stable code, for example {@code SINTER-SHAPE-04}. */
  public String code() {
    return code;
  }

  /** The whole message: code, colon, text with the values in it. */
  public String format(Object... values) {
    return code + ": " + String.format(java.util.Locale.ROOT, text, values);
  }
}
