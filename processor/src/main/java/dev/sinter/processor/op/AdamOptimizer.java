package dev.sinter.processor.op;

import dev.sinter.Adam;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByAdam} with L2 weight decay. */
final class AdamOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Adam.class;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.LEARNING_RATE, Moments.BETA1, Moments.BETA2, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Kingma and Ba (2015)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.coupled(
        options, new ScaleByAdam(Moments.of(options), Epsilon.of(options), false));
  }
}
