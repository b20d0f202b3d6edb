package dev.sinter.processor.diagnostic;

/**
 * Takes what is wrong with one model. Reporting never throws: the caller goes on and reports more.
 */
public interface Reporter {
  /** Reports {@code message}, its text filled with {@code values}, at {@code place}. */
  void error(Message message, Place place, Object... values);

  /** Whether anything has been reported. */
  boolean hasErrors();
}
