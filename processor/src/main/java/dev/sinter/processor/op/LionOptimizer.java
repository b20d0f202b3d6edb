package dev.sinter.processor.op;

import dev.sinter.Lion;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link SignOfMomentum} with decoupled weight decay. */
final class LionOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Lion.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Chen et al. (2023)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.decoupled(options, new SignOfMomentum(Moments.of(options)));
  }
}
