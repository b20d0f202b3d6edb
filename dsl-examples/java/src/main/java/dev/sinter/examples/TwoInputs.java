package dev.sinter.examples;

import dev.sinter.Adam;
import dev.sinter.Concat;
import dev.sinter.Dense;
import dev.sinter.Model;
import dev.sinter.Relu;
import dev.sinter.Shape;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.Tensor;

/** Three cultivars of wine, from two groups of measurements with a branch each. */
@Model(batch = 16)
@SoftmaxCrossEntropy
@Adam(learningRate = 1e-2)
public interface TwoInputs {

  @Dense(8)
  @Relu
  Tensor minerals(@Shape({5}) Tensor basics);

  @Dense(8)
  @Relu
  Tensor pigments(@Shape({8}) Tensor phenols);

  @Concat
  Tensor both(Tensor minerals, Tensor pigments);

  @Dense(3)
  Tensor logits(Tensor both);
}
