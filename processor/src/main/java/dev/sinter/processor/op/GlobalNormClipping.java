package dev.sinter.processor.op;

import dev.sinter.ClipByGlobalNorm;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ClipNorm}. */
final class GlobalNormClipping implements Clipping {
  private static final Option LIMIT = new Option("value", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return ClipByGlobalNorm.class;
  }

  @Override
  public List<Option> options() {
    return List.of(LIMIT);
  }

  @Override
  public String example() {
    return "@ClipByGlobalNorm(1)";
  }

  @Override
  public String source() {
    return "Pascanu, Mikolov and Bengio (2013)";
  }

  @Override
  public Transformation clip(Options options) {
    return new ClipNorm(options.real(LIMIT));
  }
}
