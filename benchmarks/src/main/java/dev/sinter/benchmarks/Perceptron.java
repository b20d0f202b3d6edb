package dev.sinter.benchmarks;

import dev.sinter.Adam;
import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** The usual first network for MNIST: 784 pixels, 128 hidden units, 10 digits. */
@Model(batch = Samples.BATCH)
@SoftmaxCrossEntropy
@Adam(learningRate = 1e-3)
public interface Perceptron {

  @Dense(128)
  @Relu
  Tensor hidden(@Shape(Samples.PIXELS) Tensor image);

  @Dense(Samples.CLASSES)
  Tensor logits(Tensor hidden);
}
