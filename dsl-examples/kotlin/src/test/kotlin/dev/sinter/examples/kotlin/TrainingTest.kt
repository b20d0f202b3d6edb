package dev.sinter.examples.kotlin

import dev.sinter.runtime.CodeForm
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Models that are written in Kotlin learn as those in Java do. */
class TrainingTest {
  @Test
  fun perceptronReadsDigits() {
    assertThat(trainPerceptron(epochs = 20, seed = 42).accuracy().orElseThrow())
      .isGreaterThanOrEqualTo(0.96)
  }

  @Test
  fun logisticRegressionFindsTheDiagnosis() {
    assertThat(trainLogisticRegression(epochs = 50, seed = 42).accuracy().orElseThrow())
      .isGreaterThanOrEqualTo(0.93)
  }

  @Test
  fun kaptSeesTheVectorModule() {
    assertThat(CompiledPerceptron.create(1).form()).isEqualTo(CodeForm.VECTOR)
  }

  @Test
  fun kotlinAndJavaCompileToTheSameNetwork() {
    val kotlin = CompiledPerceptron.create(5)
    val java = dev.sinter.examples.CompiledPerceptron.create(5)

    assertThat(kotlin.info().parameters()).isEqualTo(java.info().parameters())
    for (parameter in java.info().parameters()) {
      assertThat(kotlin.parameter(parameter.name())).isEqualTo(java.parameter(parameter.name()))
    }
  }
}
