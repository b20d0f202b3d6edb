package dev.sinter.examples.comparison;

import dev.sinter.Adam;
import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Momentum;
import dev.sinter.MulticlassHinge;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tanh;
import dev.sinter.Tensor;

/** Classifiers for points of the plane in three classes. */
public interface ThreeClassModels {

  /** Softmax regression. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Momentum(learningRate = 0.02, momentum = 0.9, weightDecay = 1e-4)
  interface Softmax {

    @Dense(3)
    Tensor logits(@Shape({2}) Tensor point);
  }

  /** A linear classifier with the hinge loss of several classes. */
  @Model(batch = 32)
  @MulticlassHinge
  @Momentum(learningRate = 0.01, momentum = 0.9, weightDecay = 1e-4)
  interface Hinge {

    @Dense(3)
    Tensor scores(@Shape({2}) Tensor point);
  }

  /** Two hidden layers. */
  @Model(batch = 32)
  @SoftmaxCrossEntropy
  @Adam(learningRate = 1e-2)
  interface Mlp {

    @Dense(32)
    @Tanh
    Tensor first(@Shape({2}) Tensor point);

    @Dense(32)
    @Tanh
    Tensor second(Tensor first);

    @Dense(3)
    Tensor logits(Tensor second);
  }
}
