package dev.sinter.examples;

import dev.sinter.CosineDecay;
import dev.sinter.Dense;
import dev.sinter.MeanSquaredError;
import dev.sinter.Model;
import dev.sinter.Momentum;
import dev.sinter.Shape;
import dev.sinter.Tensor;

/** A cubic {@code y = w · (x, x², x³) + b}: linear in its parameters, curved in {@code x}. */
@Model(batch = 16)
@MeanSquaredError
@Momentum(learningRate = 0.1)
@CosineDecay(steps = 1_500)
public interface PolynomialRegression {

  @Dense(1)
  Tensor y(@Shape({3}) Tensor powers);
}
