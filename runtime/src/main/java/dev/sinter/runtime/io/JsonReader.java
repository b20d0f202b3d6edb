package dev.sinter.runtime.io;

/**
 * A strict reader of JSON (RFC 8259) that is told what to expect next. It builds no tree and never
 * recurses, so neither depth nor width of hostile text costs memory.
 */
final class JsonReader {
  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  /** Consumes {@code symbol}. */
  void expect(char symbol) throws JsonException {
    if (!consume(symbol)) {
      throw new JsonException(at, "expected '" + symbol + "', got " + found());
    }
  }

  /** Consumes {@code symbol} if it comes next. */
  boolean consume(char symbol) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == symbol) {
      at++;
      return true;
    }
    return false;
  }

  /** Makes sure that nothing but space is left. */
  void end() throws JsonException {
    skipSpace();
    if (at < text.length()) {
      throw new JsonException(at, "expected the end, got " + found());
    }
  }

  /** A string. */
  String string() throws JsonException {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw new JsonException(at, "a string does not end");
      }
      char symbol = text.charAt(at++);
      if (symbol == '"') {
        return value.toString();
      }
      if (symbol < 0x20) {
        throw new JsonException(at - 1, "a control character in a string");
      }
      value.append(symbol == '\\' ? escaped() : symbol);
    }
  }

  private char escaped() throws JsonException {
    if (at >= text.length()) {
      throw new JsonException(at, "a string does not end");
    }
    char symbol = text.charAt(at++);
    return switch (symbol) {
      case '"', '\\', '/' -> symbol;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw new JsonException(at - 1, "an unknown escape '\\" + symbol + "'");
    };
  }

  private char hexadecimal() throws JsonException {
    int value = 0;
    for (int digit = 0; digit < 4; digit++) {
      int number = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (number < 0 || text.charAt(at) > 'f') {
        throw new JsonException(at, "expected four hexadecimal digits after \\u");
      }
      value = 16 * value + number;
      at++;
    }
    return (char) value;
  }

  /** A whole number from 0 to {@link Long#MAX_VALUE}, without fraction or exponent. */
  long wholeNumber() throws JsonException {
    skipSpace();
    int start = at;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      int digit = text.charAt(at) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw new JsonException(start, "a number too large");
      }
      value = 10 * value + digit;
      at++;
    }
    if (at == start) {
      throw new JsonException(at, "expected a whole number from 0, got " + found());
    }
    if (text.charAt(start) == '0' && at - start > 1) {
      throw new JsonException(start, "a number with a leading zero");
    }
    return value;
  }

  int position() {
    return at;
  }

  private String found() {
    if (at >= text.length()) {
      return "the end";
    }
    char symbol = text.charAt(at);
    return symbol < 0x20 || symbol > 0x7E
        ? String.format("U+%04X", (int) symbol)
        : "'" + symbol + "'";
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
