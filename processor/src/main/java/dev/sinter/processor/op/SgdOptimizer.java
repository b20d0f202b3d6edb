package dev.sinter.processor.op;

import dev.sinter.Sgd;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code p ← p - lr g}. */
final class SgdOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Sgd.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, DecayWeights.RATE);
  }

  @Override
  public String example() {
    return "@Sgd(learningRate = 0.1)";
  }

  @Override
  public String source() {
    return "Robbins and Monro (1951)";
  }

  @Override
  public List<Transformation> chain(Options options) {
    return List.of(new DecayWeights(options.real(DecayWeights.RATE)), new ScaleByLearningRate());
  }
}
