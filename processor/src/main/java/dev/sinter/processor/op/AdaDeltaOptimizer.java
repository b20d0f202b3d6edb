package dev.sinter.processor.op;

import dev.sinter.AdaDelta;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByAdaDelta}. */
final class AdaDeltaOptimizer implements Optimizer {
  private static final Option DECAY = new Option("decay", Range.FRACTION);

  @Override
  public Class<? extends Annotation> annotation() {
    return AdaDelta.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, DECAY, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Zeiler (2012)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(
        options, new ScaleByAdaDelta(options.real(DECAY), options.real(Epsilon.OPTION)));
  }
}
