package dev.sinter.processor.op;

import dev.sinter.AdamW;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByAdam} with decoupled weight decay. */
final class AdamWOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return AdamW.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Loshchilov and Hutter (2019)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.decoupled(
        options, new ScaleByAdam(Moments.of(options), Epsilon.of(options), false));
  }
}
