package dev.sinter.examples.comparison;

import dev.sinter.Adam;
import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Momentum;
import dev.sinter.MulticlassHinge;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** Classifiers for digits of 28x28 pixels. */
public interface MnistModels {

  /** Softmax regression. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Momentum(learningRate = 0.02, momentum = 0.9, weightDecay = 1e-4)
  interface Softmax {

    @Dense(10)
    Tensor logits(@Shape({784}) Tensor image);
  }

  /** A linear classifier with the hinge loss of several classes. */
  @Model(batch = 32)
  @MulticlassHinge
  @Momentum(learningRate = 0.01, momentum = 0.9, weightDecay = 1e-4)
  interface Hinge {

    @Dense(10)
    Tensor scores(@Shape({784}) Tensor image);
  }

  /** One hidden layer. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Adam(learningRate = 1e-3)
  interface Mlp {

    @Dense(128)
    @Relu
    Tensor hidden(@Shape({784}) Tensor image);

    @Dense(10)
    Tensor logits(Tensor hidden);
  }
}
