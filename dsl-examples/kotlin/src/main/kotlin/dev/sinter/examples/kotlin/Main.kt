package dev.sinter.examples.kotlin

import dev.sinter.examples.data.BreastCancer
import dev.sinter.examples.data.Digits
import dev.sinter.runtime.Network
import dev.sinter.runtime.data.Dataset
import dev.sinter.runtime.data.Split
import dev.sinter.runtime.data.Standardizer
import dev.sinter.runtime.train.Evaluation
import dev.sinter.runtime.train.Trainer

private const val TRAIN = 0.8

/** Trains the perceptron on handwritten digits. */
fun trainPerceptron(epochs: Int, seed: Long): Evaluation {
  val (train, test) = Digits.load().stratifiedSplit(TRAIN, 0, seed)
  return train(CompiledPerceptron.create(seed), train, test, epochs)
}

/** Trains the logistic regression on measurements of tumours, standardised. */
fun trainLogisticRegression(epochs: Int, seed: Long): Evaluation {
  val (train, test) = BreastCancer.load().stratifiedSplit(TRAIN, 0, seed)
  val scaler = Standardizer.fit(train)
  return train(
    CompiledLogisticRegression.create(seed),
    scaler.apply(train),
    scaler.apply(test),
    epochs,
  )
}

private fun train(network: Network, train: Dataset, test: Dataset, epochs: Int): Evaluation {
  Trainer.of(network).epochs(epochs).run(train)
  return Evaluation.of(network, test)
}

private operator fun Split.component1(): Dataset = train()

private operator fun Split.component2(): Dataset = test()

/** Trains both and prints how many of the samples that they had not seen they get right. */
fun main() {
  println("perceptron:          ${trainPerceptron(epochs = 20, seed = 42).percent()} correct")
  println(
    "logistic regression: ${trainLogisticRegression(epochs = 50, seed = 42).percent()} correct"
  )
}

private fun Evaluation.percent() = "%.1f%%".format(100 * accuracy().orElseThrow())
