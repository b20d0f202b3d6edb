package dev.sinter.processor.op;

import dev.sinter.RAdam;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByRadam}. */
final class RAdamOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return RAdam.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Liu et al. (2020)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(options, new ScaleByRadam(Moments.of(options), Epsilon.of(options)));
  }
}
