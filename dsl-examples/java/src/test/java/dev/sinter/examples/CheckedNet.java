package dev.sinter.examples;

import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Precision;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tanh;
import dev.sinter.Tensor;

/** In double and with gradients by its input, as a gradient check wants it. */
@Model(batch = 6, precision = Precision.DOUBLE, inputGradients = true)
@SoftmaxCrossEntropy
@Sgd(learningRate = 0.1)
interface CheckedNet {

  @Dense(5)
  @Tanh
  Tensor hidden(@Shape({4}) Tensor measurements);

  @Dense(3)
  Tensor logits(Tensor hidden);
}
