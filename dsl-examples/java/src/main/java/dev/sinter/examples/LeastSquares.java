package dev.sinter.examples;

import dev.sinter.Dense;
import dev.sinter.MeanSquaredError;
import dev.sinter.Model;
import dev.sinter.Precision;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.Tensor;

/**
 * Linear least squares with second derivatives: the loss is a quadratic of the parameters, so
 * Newton's method is done after one step, where gradient descent takes hundreds.
 */
@Model(batch = 32, precision = Precision.DOUBLE, hessian = true)
@MeanSquaredError
@Sgd(learningRate = 0.1)
public interface LeastSquares {

  @Dense(1)
  Tensor y(@Shape({4}) Tensor x);
}
