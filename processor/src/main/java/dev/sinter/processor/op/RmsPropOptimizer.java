package dev.sinter.processor.op;

import dev.sinter.RmsProp;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** {@link ScaleByRootMeanSquare}, with momentum if asked. */
final class RmsPropOptimizer implements Optimizer {
  private static final Option DECAY = new Option("decay", Range.FRACTION);
  private static final Option MOMENTUM = new Option("momentum", Range.FRACTION);

  @Override
  public Class<? extends Annotation> annotation() {
    return RmsProp.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, DECAY, MOMENTUM, Epsilon.OPTION, DecayWeights.RATE);
  }

  @Override
  public String source() {
    return "Tieleman and Hinton (2012), lecture 6e; centred: Graves (2013)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    List<Transformation> scalings = new ArrayList<>();
    scalings.add(
        new ScaleByRootMeanSquare(
            options.real(DECAY), Epsilon.of(options), options.flag("centred")));
    double momentum = options.real(MOMENTUM);
    if (momentum != 0) {
      scalings.add(new Trace(momentum, 0, false));
    }
    return DecayWeights.either(options, scalings, new ScaleByLearningRate());
  }
}
