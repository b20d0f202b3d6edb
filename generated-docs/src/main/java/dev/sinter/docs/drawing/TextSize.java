package dev.sinter.docs.drawing;

/**
 * Sizes of text. They follow from the number of characters, as all text is monospaced, and so are
 * the same whatever fonts a machine has.
 */
final class TextSize {
  static final int TITLE = 13;
  static final int NOTE = 11;
  static final String FONT =
      "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', 'Courier New', monospace";

  /** The widest of the fonts. */
  private static final double ADVANCE = 0.61;

  private TextSize() {}

  static double width(String text, int size) {
    return text.codePointCount(0, text.length()) * size * ADVANCE;
  }
}
