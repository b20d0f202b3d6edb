package dev.sinter.examples;

import dev.sinter.CosineDecay;
import dev.sinter.Dense;
import dev.sinter.Dropout;
import dev.sinter.Flatten;
import dev.sinter.Initializer;
import dev.sinter.Model;
import dev.sinter.Momentum;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;
import dev.sinter.Warmup;

/**
 * Digits of 8x8 pixels with two hidden layers: a tenth of the pixels and half of the units rest in
 * each step.
 */
@Model(batch = 32)
@SoftmaxCrossEntropy
@Momentum(
    learningRate = 0.05,
    momentum = 0.9,
    nesterov = true,
    weightDecay = 1e-4,
    decayBiases = false)
@Warmup(steps = 100)
@CosineDecay(steps = 1_700)
public interface DropoutNet {

  @Dropout(0.1)
  Tensor pixels(@Shape({1, 8, 8}) Tensor image);

  @Flatten
  @Dense(value = 128, weight = Initializer.HE_UNIFORM)
  @Relu
  @Dropout(0.5)
  Tensor first(Tensor pixels);

  @Dense(64)
  @Relu
  @Dropout(0.5)
  Tensor second(Tensor first);

  @Dense(10)
  Tensor logits(Tensor second);
}
