package dev.sinter.processor.op;

import dev.sinter.ClipByValue;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ClipValues}. */
final class ValueClipping implements Clipping {
  private static final Option LIMIT = new Option("value", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return ClipByValue.class;
  }

  @Override
  public List<Option> options() {
    return List.of(LIMIT);
  }

  @Override
  public String example() {
    return "@ClipByValue(1)";
  }

  @Override
  public String source() {
    return "Mikolov (2012), Statistical Language Models Based on Neural Networks, 3.3";
  }

  @Override
  public Transformation clip(Options options) {
    return new ClipValues(options.real(LIMIT));
  }
}
