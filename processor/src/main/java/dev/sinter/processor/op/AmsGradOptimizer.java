package dev.sinter.processor.op;

import dev.sinter.AmsGrad;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByAdam} over the largest second moment so far. */
final class AmsGradOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return AmsGrad.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Reddi, Kale and Kumar (2018)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(
        options, new ScaleByAdam(Moments.of(options), Epsilon.of(options), true));
  }
}
