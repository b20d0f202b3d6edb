package dev.sinter.examples;

import dev.sinter.Adam;
import dev.sinter.BinaryCrossEntropy;
import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Shape;
import dev.sinter.Tanh;
import dev.sinter.Tensor;

/** Exclusive or: the four points that no straight line divides. */
@Model(batch = 4)
@BinaryCrossEntropy
@Adam(learningRate = 0.05)
public interface Xor {

  @Dense(8)
  @Tanh
  Tensor hidden(@Shape({2}) Tensor x);

  @Dense(1)
  Tensor logit(Tensor hidden);
}
