package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.processor.op.CatalogueEntry;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.GradientReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of every operation against central differences, by parameters and by inputs. */
class OperationGradientsTest {
  private static final List<ModelText> MODELS =
      Stream.of(
              squared("Dense", "@Dense(7) Tensor y(@Shape({5}) Tensor x);"),
              squared(
                  "DenseWithoutBias",
                  "@Dense(value = 9, bias = false) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Relu",
                  "@Dense(17) @Relu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Tanh",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Sigmoid",
                  "@Dense(9) @Sigmoid Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Identity",
                  "@Dense(9) @Identity Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Abs", "@Dense(9) @Abs Tensor h(@Shape({3}) Tensor x);", "@Dense(2) Tensor y();"),
              squared(
                  "LeakyRelu",
                  "@Dense(9) @LeakyRelu(slope = 0.3) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Relu6",
                  "@Dense(9) @Relu6 Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Softplus",
                  "@Dense(9) @Softplus(beta = 1.7) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Softsign",
                  "@Dense(9) @Softsign Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Mish",
                  "@Dense(9) @Mish Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Gelu",
                  "@Dense(9) @Gelu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "GeluTanh",
                  "@Dense(9) @GeluTanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "HardSigmoid",
                  "@Dense(9) @HardSigmoid Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "HardSwish",
                  "@Dense(9) @HardSwish Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LogSigmoid",
                  "@Dense(9) @LogSigmoid Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "ActivationsInFormulas",
                  "@Dense(9) @Pointwise(\"x > 0 ? leakyRelu(x, 0.2) + gelu(x) : mish(x) * softplus(x, 3)\")"
                      + " Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LearnedCoefficients",
                  "@Dense(9) @Learned(name = \"a\", init = 0.5) @Learned(name = \"beta\", init = 1)"
                      + " @Pointwise(\"if (x > 0) x * sigmoid(beta * x) else a * x\")"
                      + " Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LearnedPerFeature",
                  "@Dense(9) @Learned(name = \"a\", init = 0.5, perChannel = true)"
                      + " @Pointwise(\"tanh(a * x)\") Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LearnedOfImages",
                  "@Learned(name = \"a\", init = 0.5, perChannel = true)"
                      + " @Learned(name = \"b\", init = 1) @Pointwise(\"tanh(a * x) + b\")"
                      + " Tensor h(@Shape({3, 4, 2}) Tensor x);",
                  "@Flatten @Dense(2) Tensor y();"),
              squared(
                  "LearnedOfSeveral",
                  "@Dense(5) Tensor a(@Shape({5}) Tensor x);",
                  "@Learned(name = \"e\", init = 0.5, perChannel = true)"
                      + " @Pointwise(\"e * a + (1 - e) * x\") Tensor y(Tensor a, Tensor x);"),
              squared(
                  "Elu",
                  "@Dense(9) @Elu(alpha = 0.7) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Selu",
                  "@Dense(9) @Selu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Celu",
                  "@Dense(9) @Celu(alpha = 1.3) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Swish",
                  "@Dense(9) @Swish(beta = 1.7) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LearnedSwish",
                  "@Dense(9) @Swish(learned = true) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Prelu",
                  "@Dense(9) @Prelu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "PreluPerFeature",
                  "@Dense(9) @Prelu(perChannel = true) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "LogSoftmax",
                  "@Dense(9) @LogSoftmax Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Maxout",
                  "@Dense(12) @Maxout(3) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "MaxoutOfTwo",
                  "@Dense(14) @Maxout(2) Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "PreluOfImages",
                  "@Prelu(init = -0.2, perChannel = true) Tensor h(@Shape({3, 4, 2}) Tensor x);",
                  "@Flatten @Dense(2) Tensor y();"),
              squared(
                  "LogSoftmaxOfMatrix",
                  "@LogSoftmax Tensor s(@Shape({2, 3, 5}) Tensor x);",
                  "@Flatten @Dense(2) Tensor y();"),
              squared(
                  "MaxoutOfInput",
                  "@Maxout(4) Tensor h(@Shape({12}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "Softmax",
                  "@Dense(9) @Softmax Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared("SoftmaxLast", "@Dense(9) @Softmax Tensor y(@Shape({3}) Tensor x);"),
              squared(
                  "SoftmaxOfMatrix",
                  "@Softmax Tensor s(@Shape({2, 3, 5}) Tensor x);",
                  "@Flatten @Dense(2) Tensor y();"),
              squared(
                  "Flatten",
                  "@Tanh Tensor t(@Shape({2, 3, 4}) Tensor x);",
                  "@Flatten @Dense(3) Tensor y();"),
              squared(
                  "Dropout",
                  "@Dense(19) @Tanh @Dropout(0.4) Tensor h(@Shape({3}) Tensor x);",
                  "@Dropout(0.2) @Dense(2) Tensor y();"),
              squared("DropoutOfInput", "@Dropout(0.5) @Dense(2) Tensor y(@Shape({7}) Tensor x);"),
              squared(
                  "Add",
                  "@Dense(5) Tensor a(@Shape({5}) Tensor x);",
                  "@Add @Tanh Tensor y(Tensor a, Tensor x);"),
              squared(
                  "AddOfThree",
                  "@Dense(5) Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(5) @Tanh Tensor b(Tensor x);",
                  "@Add Tensor y(Tensor a, Tensor x, Tensor b);"),
              squared(
                  "Multiply",
                  "@Dense(5) Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(5) @Tanh Tensor b(Tensor x);",
                  "@Multiply Tensor y(Tensor a, Tensor x, Tensor b);"),
              squared(
                  "Concat",
                  "@Dense(3) @Relu Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(9) @Tanh Tensor b(Tensor x);",
                  "@Concat Tensor c(Tensor a, Tensor x, Tensor b);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "ConcatOfImages",
                  "@Tanh Tensor a(@Shape({2, 3, 2}) Tensor x);",
                  "@Sigmoid Tensor b(@Shape({1, 3, 2}) Tensor z);",
                  "@Concat(axis = 0) @Flatten @Dense(2) Tensor y(Tensor a, Tensor b);"),
              squared(
                  "ConcatOfRows",
                  "@Tanh Tensor a(@Shape({2, 3, 2}) Tensor x);",
                  "@Sigmoid Tensor b(@Shape({2, 1, 2}) Tensor z);",
                  "@Concat(axis = 1) @Flatten @Dense(2) Tensor y(Tensor a, Tensor b);"),
              squared(
                  "ConcatOfColumns",
                  "@Tanh Tensor a(@Shape({2, 3, 2}) Tensor x);",
                  "@Sigmoid Tensor b(@Shape({2, 3, 5}) Tensor z);",
                  "@Concat(axis = 2) @Flatten @Dense(2) Tensor y(Tensor a, Tensor b);"),
              squared(
                  "ConcatLast",
                  "@Dense(3) Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(2) Tensor b(Tensor x);",
                  "@Concat Tensor y(Tensor a, Tensor b);"),
              squared(
                  "Formula",
                  "@Dense(9) @Pointwise(\"x * sigmoid(1.702 * x)\") Tensor h(@Shape({3}) Tensor"
                      + " x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "FormulaWithErf",
                  "@Dense(9) @Pointwise(\"0.5 * x * (1 + erf(x / sqrt(2)))\")"
                      + " Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "FormulaWithManyFunctions",
                  "@Dense(9) @Pointwise(\"log(1 + exp(-x^2)) + sin(x) * cos(2 * x) - softplus(x) +"
                      + " pow(1 + x * x, 0.3) + sqrt(2 + tanh(x))\")"
                      + " Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "FormulaWithCases",
                  "@Dense(9) @Pointwise(\"select(x > 0.3, x^3, min(x, 0.1 * x)) + max(x, -0.7) +"
                      + " abs(x - 0.2)\")"
                      + " Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "FormulaOfSeveral",
                  "@Dense(5) Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(5) @Sigmoid Tensor gate(Tensor x);",
                  "@Pointwise(\"gate * tanh(a) + (1 - gate) * x\")"
                      + " Tensor y(Tensor a, Tensor gate, Tensor x);"),
              squared(
                  "SeveralInputs",
                  "@Dense(4) Tensor a(@Shape({3}) Tensor left);",
                  "@Dense(4) Tensor b(@Shape({2}) Tensor right);",
                  "@Add @Tanh Tensor sum(Tensor a, Tensor b);",
                  "@Dense(2) Tensor y();"),
              squared(
                  "ReadTwice",
                  "@Dense(5) @Tanh Tensor a(@Shape({5}) Tensor x);",
                  "@Dense(5) @Sigmoid Tensor b(Tensor a);",
                  "@Dense(5) @Relu Tensor c(Tensor a);",
                  "@Multiply Tensor y(Tensor b, Tensor c);"),
              squared(
                  "LossOfImages", "@Pointwise(\"x^2\") @Dense(6) Tensor y(@Shape({4}) Tensor x);"),
              ModelText.of(
                  "SoftmaxCrossEntropy",
                  5,
                  "@SoftmaxCrossEntropy",
                  "@Dense(9) @Relu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(10) Tensor y();"),
              ModelText.of(
                  "CrossEntropyOfTwo",
                  5,
                  "@SoftmaxCrossEntropy(weight = 2.5)",
                  "@Dense(2) Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "CrossEntropyAfterTanh",
                  5,
                  "@SoftmaxCrossEntropy",
                  "@Dense(17) @Tanh Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "CrossEntropyOfScaledSoftmax",
                  5,
                  "@SoftmaxCrossEntropy",
                  "@Dense(4) @Softmax @Pointwise(\"3 * x\") Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "BinaryCrossEntropy",
                  5,
                  "@BinaryCrossEntropy",
                  "@Dense(3) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(1) Tensor y();"),
              ModelText.of(
                  "BinaryCrossEntropyWithPositiveWeight",
                  5,
                  "@BinaryCrossEntropy(positiveWeight = 3.5)",
                  "@Dense(3) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(1) Tensor y();"),
              ModelText.of(
                  "MeanAbsoluteError",
                  5,
                  "@MeanAbsoluteError",
                  "@Dense(7) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) Tensor y();"),
              ModelText.of(
                  "Huber",
                  5,
                  "@Huber(delta = 0.6)",
                  "@Dense(7) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(3) Tensor y();"),
              ModelText.of(
                  "GaussianNegativeLogLikelihood",
                  5,
                  "@GaussianNegativeLogLikelihood",
                  "@Tanh Tensor y(@Shape({2, 3}) Tensor x);",
                  "@Flatten @Dense(6) Tensor z();"),
              ModelText.of(
                  "CrossEntropySmoothed",
                  5,
                  "@SoftmaxCrossEntropy(labelSmoothing = 0.2)",
                  "@Dense(9) @Relu Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(10) Tensor y();"),
              ModelText.of(
                  "CrossEntropyWithClassWeights",
                  5,
                  "@SoftmaxCrossEntropy(classWeights = {1, 0.5, 3, 2})",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(4) Tensor y();"),
              ModelText.of(
                  "CrossEntropyWithAllOptions",
                  5,
                  "@SoftmaxCrossEntropy(classWeights = {1, 0.5, 3}, labelSmoothing = 0.1, weight = 2)",
                  "@Dense(3) Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "CrossEntropyOfProbabilities",
                  5,
                  "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES)",
                  "@Dense(17) Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "CrossEntropyOfProbabilitiesWithAllOptions",
                  5,
                  "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES, classWeights = {1, 0.5, 3}, labelSmoothing = 0.1)",
                  "@Dense(3) Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "KullbackLeibler",
                  5,
                  "@KullbackLeibler",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(5) Tensor y();"),
              ModelText.of(
                  "LossFunction",
                  5,
                  "@LossFunction(\"softplus(2 * (y - t)) - (y - t) - log(2)\")",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(3) Tensor z();"),
              ModelText.of(
                  "LossFunctionWithCases",
                  5,
                  "@LossFunction(value = \"select(t > y, 3, 1) * (out - t)^2 + 0.1 * gelu(y)\", weight = 2)",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(3) Tensor out();"),
              ModelText.of(
                  "Penalties",
                  5,
                  "@MeanSquaredError @L1Penalty(0.05) @L2Penalty(0.3)",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@L2Penalty(0) @Dense(3) Tensor z();"),
              ModelText.of(
                  "MulticlassHinge",
                  5,
                  "@MulticlassHinge(margin = 0.7)",
                  "@Dense(9) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(5) Tensor y();"),
              ModelText.of(
                  "MulticlassSquaredHinge",
                  5,
                  "@MulticlassSquaredHinge",
                  "@Dense(17) Tensor y(@Shape({3}) Tensor x);"),
              ModelText.of(
                  "BinaryHinge",
                  5,
                  "@BinaryHinge(margin = 0.5)",
                  "@Dense(3) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(1) Tensor y();"),
              ModelText.of(
                  "SeveralOutputs",
                  5,
                  "",
                  "@Dense(7) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) @MeanSquaredError(weight = 0.5) Tensor a(Tensor h);",
                  "@Dense(3) @SoftmaxCrossEntropy(weight = 2) Tensor b(Tensor h);",
                  "@Dense(1) @BinaryCrossEntropy Tensor c(Tensor h);",
                  "@Output @Sigmoid Tensor d(Tensor c);"),
              ModelText.of(
                  "OutputOnTheWay",
                  5,
                  "",
                  "@Output @Dense(7) @Tanh Tensor h(@Shape({3}) Tensor x);",
                  "@Dense(2) @MeanSquaredError Tensor a(Tensor h);"),
              new ModelText(
                  "WithoutLoss",
                  "batch = 4",
                  "",
                  List.of(
                      "@Output @Multiply Tensor product(@Shape({3}) Tensor x, @Shape({3}) Tensor"
                          + " y);",
                      "@Output @Dense(2) @Tanh Tensor hidden(Tensor product);")),
              new ModelText(
                  "WithoutParameters",
                  "batch = 1",
                  "",
                  List.of(
                      "@Add Tensor sum(@Shape({1}) Tensor x, @Shape({1}) Tensor y);",
                      "@Output @Multiply Tensor f(Tensor sum, @Shape({1}) Tensor z);")))
          .map(ModelText::withInputGradients)
          .toList();

  private static CompiledModels models;

  /** Those that have a loss. */
  static List<ModelText> trained() {
    return MODELS.stream().filter(model -> model.annotations().contains("@Sgd")).toList();
  }

  private static ModelText squared(String name, String... nodes) {
    return ModelText.of(name, 5, "@MeanSquaredError", nodes);
  }

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(List.of(Precision.DOUBLE), MODELS);
  }

  static List<Arguments> everyModelInEveryForm() {
    List<Arguments> all = new ArrayList<>();
    for (ModelText model : MODELS) {
      for (CodeForm form : CodeForm.values()) {
        all.add(Arguments.of(model, form));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyModelInEveryForm")
  void agreeWithDifferences(ModelText model, CodeForm form) {
    Network network = models.create(model, Precision.DOUBLE, form, 7);
    Samples.scatterParameters(network, 8);
    GradientReport report = GradientCheck.of(network).runOnRandomSamples(9);

    assertThat(report.passed()).as("%s\n%s", report, model.source(Precision.DOUBLE)).isTrue();
    boolean trained = !network.info().targets().isEmpty();
    assertThat(report.entries())
        .hasSize(
            (trained ? network.info().parameters().size() : 0) + network.info().inputs().size());
    assertThat(report.entries())
        .allSatisfy(entry -> assertThat(entry.largest()).isGreaterThan(1e-4));
  }

  @Test
  void everyLayerCombinationAndLossIsThere() {
    List<CatalogueEntry> entries = new ArrayList<>(Catalogue.layers().values());
    entries.addAll(Catalogue.combinations().values());
    entries.addAll(Catalogue.coefficients().values());
    entries.addAll(Catalogue.losses().values());
    String all =
        MODELS.stream().map(model -> model.source(Precision.DOUBLE)).reduce("", String::concat);
    assertThat(entries).isNotEmpty();
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(all).containsPattern("@" + entry.annotation().getSimpleName() + "\\b"));
  }
}
