package dev.sinter.processor.op;

import dev.sinter.Adamax;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByAdamax}. */
final class AdamaxOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Adamax.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Kingma and Ba (2015), 7.1";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(
        options, new ScaleByAdamax(Moments.of(options), options.real(Epsilon.OPTION)));
  }
}
