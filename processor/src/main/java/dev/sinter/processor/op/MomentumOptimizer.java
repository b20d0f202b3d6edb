package dev.sinter.processor.op;

import dev.sinter.Momentum;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link Trace}: the learning rate comes after it, or before it in the form of the lectures. */
final class MomentumOptimizer implements Optimizer {
  private static final Option MOMENTUM = new Option("momentum", Range.FRACTION);
  private static final Option DAMPENING = new Option("dampening", Range.FRACTION);
  private static final Range UNDAMPED = new Range("[0, 0] with nesterov", x -> x == 0);

  @Override
  public Class<? extends Annotation> annotation() {
    return Momentum.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, MOMENTUM, DAMPENING, DecayWeights.RATE);
  }

  @Override
  public String example() {
    return "@Momentum(learningRate = 0.1, momentum = 0.9)";
  }

  @Override
  public String source() {
    return "Polyak (1964); Nesterov (1983) as in Sutskever et al. (2013)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    double dampening = options.real(DAMPENING);
    boolean nesterov = options.flag("nesterov");
    if (nesterov) {
      options.check(DAMPENING.name(), dampening, UNDAMPED);
    }
    Transformation trace = new Trace(options.real(MOMENTUM), dampening, nesterov);
    Transformation rate = new ScaleByLearningRate();
    if (!options.flag("rateInVelocity")) {
      return DecayWeights.either(options, trace);
    }
    double decay = options.real(DecayWeights.RATE);
    return options.flag("decoupled")
        ? List.of(rate, trace, new ShrinkWeights(decay))
        : List.of(new DecayWeights(decay), rate, trace);
  }
}
