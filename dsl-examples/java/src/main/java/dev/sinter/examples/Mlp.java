package dev.sinter.examples;

import dev.sinter.Adam;
import dev.sinter.Dense;
import dev.sinter.Flatten;
import dev.sinter.Model;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** A multilayer perceptron for MNIST: 784 pixels, 128 hidden units, 10 digits. */
@Model(batch = 64)
@SoftmaxCrossEntropy
@Adam(learningRate = 1e-3)
public interface Mlp {

  @Flatten
  @Dense(128)
  @Relu
  Tensor hidden(@Shape({1, 28, 28}) Tensor image);

  @Dense(10)
  Tensor logits(Tensor hidden);
}
