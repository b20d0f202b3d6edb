package dev.sinter.examples;

import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** The three species of Fisher's irises, from four measurements. */
@Model(batch = 16)
@SoftmaxCrossEntropy
@Sgd(learningRate = 0.2)
public interface SoftmaxClassifier {

  @Dense(3)
  Tensor logits(@Shape({4}) Tensor measurements);
}
