package dev.sinter.examples.command;

import dev.sinter.examples.CompiledDropoutNet;
import dev.sinter.examples.CompiledLeastSquares;
import dev.sinter.examples.CompiledLinearRegression;
import dev.sinter.examples.CompiledLogisticRegression;
import dev.sinter.examples.CompiledMlp;
import dev.sinter.examples.CompiledMnistSoftmax;
import dev.sinter.examples.CompiledOwnActivation;
import dev.sinter.examples.CompiledPerceptron;
import dev.sinter.examples.CompiledPolynomialRegression;
import dev.sinter.examples.CompiledProduct;
import dev.sinter.examples.CompiledSoftmaxClassifier;
import dev.sinter.examples.CompiledTwoInputs;
import dev.sinter.examples.CompiledTwoOutputs;
import dev.sinter.examples.CompiledXor;
import dev.sinter.examples.DropoutNet;
import dev.sinter.examples.LeastSquares;
import dev.sinter.examples.LinearRegression;
import dev.sinter.examples.LogisticRegression;
import dev.sinter.examples.Mlp;
import dev.sinter.examples.MnistSoftmax;
import dev.sinter.examples.OwnActivation;
import dev.sinter.examples.Perceptron;
import dev.sinter.examples.PolynomialRegression;
import dev.sinter.examples.Product;
import dev.sinter.examples.SoftmaxClassifier;
import dev.sinter.examples.TwoInputs;
import dev.sinter.examples.TwoOutputs;
import dev.sinter.examples.Xor;
import dev.sinter.examples.data.BreastCancer;
import dev.sinter.examples.data.Digits;
import dev.sinter.examples.data.Iris;
import dev.sinter.examples.data.Mnist;
import dev.sinter.examples.data.Polynomial;
import dev.sinter.examples.data.Wine;
import dev.sinter.runtime.data.Scaler;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Standardizer;
import dev.sinter.runtime.data.Synthetic;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every model of this module. */
final class Examples {
  /** The share of the samples that a model trains on. */
  private static final double TRAIN = 0.8;

  static final List<Example> ALL =
      List.of(
          new Example(
              "linear-regression",
              LinearRegression.class,
              "a straight line through noisy points",
              30,
              CompiledLinearRegression::create,
              (folder, seed) ->
                  Synthetic.linearRegression(200, new double[] {2}, 1, 0.1, seed)
                      .split(TRAIN, seed)),
          new Example(
              "least-squares",
              LeastSquares.class,
              "a plane through noisy points, in double and with second derivatives",
              30,
              CompiledLeastSquares::create,
              (folder, seed) ->
                  Synthetic.linearRegression(200, new double[] {2, -1, 0.5, 3}, 1, 0.1, seed)
                      .split(TRAIN, seed)),
          new Example(
              "polynomial-regression",
              PolynomialRegression.class,
              "a cubic through noisy points",
              150,
              CompiledPolynomialRegression::create,
              (folder, seed) ->
                  Polynomial.cubic(200, new double[] {0.5, -1, 0.25, 2}, 0.1, seed)
                      .split(TRAIN, seed)),
          new Example(
              "logistic-regression",
              LogisticRegression.class,
              "benign or malignant, from 30 measurements of cell nuclei",
              50,
              CompiledLogisticRegression::create,
              (folder, seed) -> standardized(BreastCancer.load().stratifiedSplit(TRAIN, 0, seed))),
          new Example(
              "softmax-classifier",
              SoftmaxClassifier.class,
              "three species of irises, by softmax regression",
              100,
              CompiledSoftmaxClassifier::create,
              (folder, seed) -> standardized(Iris.load().stratifiedSplit(TRAIN, 0, seed))),
          new Example(
              "perceptron",
              Perceptron.class,
              "handwritten digits of 8x8 pixels, by a multilayer perceptron",
              20,
              CompiledPerceptron::create,
              (folder, seed) -> Digits.load().stratifiedSplit(TRAIN, 0, seed)),
          new Example(
              "dropout-net",
              DropoutNet.class,
              "the same digits, two hidden layers with dropout",
              40,
              CompiledDropoutNet::create,
              (folder, seed) -> Digits.load().stratifiedSplit(TRAIN, 0, seed)),
          new Example(
              "xor",
              Xor.class,
              "exclusive or, which no straight line divides",
              200,
              CompiledXor::create,
              (folder, seed) -> new Split(Synthetic.xor(), Synthetic.xor())),
          new Example(
              "own-activation",
              OwnActivation.class,
              "two half moons, with an activation written as a formula",
              60,
              CompiledOwnActivation::create,
              (folder, seed) -> Synthetic.moons(500, 0.1, seed).stratifiedSplit(TRAIN, 0, seed)),
          new Example(
              "two-inputs",
              TwoInputs.class,
              "three cultivars of wine, from two inputs",
              40,
              CompiledTwoInputs::create,
              (folder, seed) -> standardized(Wine.load().stratifiedSplit(TRAIN, 0, seed))),
          new Example(
              "two-outputs",
              TwoOutputs.class,
              "an iris' petals and its species, from its sepals",
              60,
              CompiledTwoOutputs::create,
              (folder, seed) ->
                  standardized(Iris.sepalsAndPetals().stratifiedSplit(TRAIN, 1, seed))),
          new Example(
              "mnist-softmax",
              MnistSoftmax.class,
              "MNIST by softmax regression; needs --data",
              10,
              CompiledMnistSoftmax::create,
              (folder, seed) -> mnist(folder)),
          new Example(
              "mlp",
              Mlp.class,
              "MNIST by a multilayer perceptron 784-128-10; needs --data",
              10,
              CompiledMlp::create,
              (folder, seed) -> mnist(folder)),
          new Example(
              "product",
              Product.class,
              "f = (x + y) z and its gradient; see the command product",
              0,
              CompiledProduct::create,
              (folder, seed) -> {
                throw new CommandFailure(
                    "product has nothing to train. The command product shows its gradient.");
              }));

  private Examples() {}

  /** The statistics come from the training part alone. */
  private static Split standardized(Split split) {
    Scaler scaler = Standardizer.fit(split.train());
    return new Split(scaler.apply(split.train()), scaler.apply(split.test()));
  }

  private static Split mnist(@Nullable Path folder) throws IOException {
    return mnist(folder, Mnist::read);
  }

  /** Reads MNIST's files, or says where they come from. */
  static <T> T mnist(@Nullable Path folder, FileReader<T> reader) throws IOException {
    if (folder == null) {
      throw new CommandFailure(
          "MNIST does not ship with the examples.%n%s".formatted(Mnist.DOWNLOAD));
    }
    try {
      return reader.read(folder);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no %s.%n%s".formatted(e.getFile(), Mnist.DOWNLOAD));
    }
  }

  /** Reads something from files in a folder. */
  @FunctionalInterface
  interface FileReader<T> {
    T read(Path folder) throws IOException;
  }
}
