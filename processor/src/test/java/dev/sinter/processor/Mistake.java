package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/**
 * A model with one mistake.
 *
 * @param source Java, in which {@code /*!*}{@code /} stands just before the place of the error;
 *     without that mark the error has no place
 * @param text what the compiler must say
 */
record Mistake(Message message, List<String> options, String source, String text) {
  private static final String MARK = "/*!*/";

  static Mistake of(Message message, String source, String text) {
    return new Mistake(message, List.of(), "import dev.sinter.*;\n" + source, text);
  }

  Mistake with(String option) {
    return new Mistake(message, List.of(option), source, text);
  }

  boolean hasPlace() {
    return source.contains(MARK);
  }

  /** Line of the mark, from 1. */
  int line() {
    return (int) beforeMark().chars().filter(c -> c == '\n').count() + 1;
  }

  /** Column of the first character after the mark, from 1. */
  int column() {
    String before = beforeMark() + MARK;
    return before.length() - before.lastIndexOf('\n');
  }

  private String beforeMark() {
    return source.substring(0, source.indexOf(MARK));
  }

  @Override
  public String toString() {
    return message.name();
  }
}
