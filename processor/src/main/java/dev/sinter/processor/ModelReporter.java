package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.reader.SourcePlace;
import javax.annotation.processing.Messager;

/** Prints the errors of one model where the compiler prints its own. */
final class ModelReporter implements Reporter {
  private final Messager messager;
  private boolean errors;

  ModelReporter(Messager messager) {
    this.messager = messager;
  }

  @Override
  public void error(Message message, Place place, Object... values) {
    errors = true;
    ((SourcePlace) place).error(messager, message.format(values));
  }

  @Override
  public boolean hasErrors() {
    return errors;
  }
}
