package dev.sinter.processor.op;

import dev.sinter.L1Penalty;
import java.lang.annotation.Annotation;

/** {@code lambda |w|}. */
final class L1PenaltyTerm implements Penalty {
  @Override
  public Class<? extends Annotation> annotation() {
    return L1Penalty.class;
  }

  @Override
  public String source() {
    return "Tibshirani (1996)";
  }

  @Override
  public WeightPenalty of(double factor) {
    return new WeightPenalty(factor, 0);
  }
}
