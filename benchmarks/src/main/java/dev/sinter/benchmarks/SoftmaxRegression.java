package dev.sinter.benchmarks;

import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Sgd;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** Ten linear scores over 784 pixels: little arithmetic, so all else weighs more. */
@Model(batch = Samples.BATCH)
@SoftmaxCrossEntropy
@Sgd(learningRate = 0.1)
public interface SoftmaxRegression {

  @Dense(Samples.CLASSES)
  Tensor logits(@Shape(Samples.PIXELS) Tensor image);
}
