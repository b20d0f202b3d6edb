package dev.sinter.processor.op;

import dev.sinter.NAdam;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByNadam}. */
final class NAdamOptimizer implements Optimizer {
  private static final Option MOMENTUM_DECAY = new Option("momentumDecay", Range.NOT_NEGATIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return NAdam.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE,
        Moments.BETA1,
        Moments.BETA2,
        MOMENTUM_DECAY,
        Epsilon.OPTION,
        DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Dozat (2016)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(
        options,
        new ScaleByNadam(Moments.of(options), Epsilon.of(options), options.real(MOMENTUM_DECAY)));
  }
}
