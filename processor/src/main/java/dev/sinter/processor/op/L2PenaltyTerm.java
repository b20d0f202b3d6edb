package dev.sinter.processor.op;

import dev.sinter.L2Penalty;
import java.lang.annotation.Annotation;

/** {@code lambda / 2 w²}. */
final class L2PenaltyTerm implements Penalty {
  @Override
  public Class<? extends Annotation> annotation() {
    return L2Penalty.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 7.1.1";
  }

  @Override
  public WeightPenalty of(double factor) {
    return new WeightPenalty(0, factor);
  }
}
