package dev.sinter.examples;

import dev.sinter.Dense;
import dev.sinter.MeanSquaredError;
import dev.sinter.Model;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.Tensor;

/** A straight line {@code y = w x + b} through noisy points, found by gradient descent. */
@Model(batch = 16)
@MeanSquaredError
@Sgd(learningRate = 0.1)
public interface LinearRegression {

  @Dense(1)
  Tensor y(@Shape({1}) Tensor x);
}
