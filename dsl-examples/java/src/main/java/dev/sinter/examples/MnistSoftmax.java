package dev.sinter.examples;

import dev.sinter.Dense;
import dev.sinter.Flatten;
import dev.sinter.Model;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** Softmax regression for MNIST: ten linear scores over 784 pixels. */
@Model(batch = 64)
@SoftmaxCrossEntropy
@Sgd(learningRate = 0.1)
public interface MnistSoftmax {

  @Flatten
  @Dense(10)
  Tensor logits(@Shape({1, 28, 28}) Tensor image);
}
