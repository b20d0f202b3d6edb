package dev.sinter.examples;

import dev.sinter.Adam;
import dev.sinter.Dense;
import dev.sinter.MeanSquaredError;
import dev.sinter.Model;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** From the sepals of an iris both its petals and its species: two outputs, a loss each. */
@Model(batch = 16)
@Adam(learningRate = 1e-2)
public interface TwoOutputs {

  @Dense(16)
  @Relu
  Tensor hidden(@Shape({2}) Tensor sepal);

  @Dense(2)
  @MeanSquaredError(weight = 0.5)
  Tensor petal(Tensor hidden);

  @Dense(3)
  @SoftmaxCrossEntropy
  Tensor species(Tensor hidden);
}
