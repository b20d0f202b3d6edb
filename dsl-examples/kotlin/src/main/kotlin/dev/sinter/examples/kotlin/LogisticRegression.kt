package dev.sinter.examples.kotlin

import dev.sinter.BinaryCrossEntropy
import dev.sinter.Dense
import dev.sinter.Model
import dev.sinter.Sgd
import dev.sinter.Shape
import dev.sinter.Tensor

/** Benign or malignant, from 30 measurements of cell nuclei. */
@Model(batch = 32)
@BinaryCrossEntropy
@Sgd(learningRate = 0.1, weightDecay = 1e-3)
interface LogisticRegression {

  @Dense(1) fun logit(@Shape(30) measurements: Tensor): Tensor
}
