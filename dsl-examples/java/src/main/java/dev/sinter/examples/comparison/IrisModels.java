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

/** Classifiers for the three species of irises. */
public interface IrisModels {

  /** Softmax regression. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Momentum(learningRate = 0.02, momentum = 0.9, weightDecay = 1e-4)
  interface Softmax {

    @Dense(3)
    Tensor logits(@Shape({4}) Tensor measurements);
  }

  /** A linear classifier with the hinge loss of several classes. */
  @Model(batch = 32)
  @MulticlassHinge
  @Momentum(learningRate = 0.01, momentum = 0.9, weightDecay = 1e-4)
  interface Hinge {

    @Dense(3)
    Tensor scores(@Shape({4}) Tensor measurements);
  }

  /** One hidden layer. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Adam(learningRate = 3e-3)
  interface Mlp {

    @Dense(16)
    @Relu
    Tensor hidden(@Shape({4}) Tensor measurements);

    @Dense(3)
    Tensor logits(Tensor hidden);
  }
}
