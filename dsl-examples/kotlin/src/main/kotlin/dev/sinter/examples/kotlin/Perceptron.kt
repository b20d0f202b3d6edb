package dev.sinter.examples.kotlin

import dev.sinter.Adam
import dev.sinter.Dense
import dev.sinter.Flatten
import dev.sinter.Model
import dev.sinter.Relu
import dev.sinter.Shape
import dev.sinter.SoftmaxCrossEntropy
import dev.sinter.Tensor

/** A multilayer perceptron that reads handwritten digits of 8x8 pixels. */
@Model(batch = 32)
@SoftmaxCrossEntropy
@Adam(learningRate = 3e-3)
interface Perceptron {

  @Flatten @Dense(64) @Relu fun hidden(@Shape(1, 8, 8) image: Tensor): Tensor

  @Dense(10) fun logits(hidden: Tensor): Tensor
}
