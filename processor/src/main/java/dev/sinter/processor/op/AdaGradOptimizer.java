package dev.sinter.processor.op;

import dev.sinter.AdaGrad;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link ScaleByRootOfSquares} with a learning rate that may fall on its own. */
final class AdaGradOptimizer implements Optimizer {
  private static final Option RATE_DECAY = new Option("learningRateDecay", Range.NOT_NEGATIVE);
  private static final Option INITIAL = new Option("initialAccumulator", Range.NOT_NEGATIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return AdaGrad.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, RATE_DECAY, INITIAL, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Duchi, Hazan and Singer (2011)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return DecayWeights.either(
        options,
        List.of(new ScaleByRootOfSquares(options.real(INITIAL), Epsilon.of(options))),
        new ScaleByLearningRate(options.real(RATE_DECAY)));
  }
}
