package dev.sinter.examples.command;

import dev.sinter.examples.comparison.CompiledDigitModels_Hinge;
import dev.sinter.examples.comparison.CompiledDigitModels_Mlp;
import dev.sinter.examples.comparison.CompiledDigitModels_Softmax;
import dev.sinter.examples.comparison.CompiledIrisModels_Hinge;
import dev.sinter.examples.comparison.CompiledIrisModels_Mlp;
import dev.sinter.examples.comparison.CompiledIrisModels_Softmax;
import dev.sinter.examples.comparison.CompiledMnistModels_Hinge;
import dev.sinter.examples.comparison.CompiledMnistModels_Mlp;
import dev.sinter.examples.comparison.CompiledMnistModels_Softmax;
import dev.sinter.examples.comparison.CompiledThreeClassModels_Hinge;
import dev.sinter.examples.comparison.CompiledThreeClassModels_Mlp;
import dev.sinter.examples.comparison.CompiledThreeClassModels_Softmax;
import dev.sinter.examples.comparison.CompiledTwoClassModels_Hinge;
import dev.sinter.examples.comparison.CompiledTwoClassModels_Mlp;
import dev.sinter.examples.comparison.CompiledTwoClassModels_Softmax;
import dev.sinter.examples.comparison.CompiledWineModels_Hinge;
import dev.sinter.examples.comparison.CompiledWineModels_Mlp;
import dev.sinter.examples.comparison.CompiledWineModels_Softmax;
import dev.sinter.examples.comparison.StratifiedSample;
import dev.sinter.examples.data.Digits;
import dev.sinter.examples.data.Iris;
import dev.sinter.examples.data.Mnist;
import dev.sinter.examples.data.Wine;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import java.util.Iterator;
import java.util.List;

/** Every data set that classifiers are compared on. */
final class ComparisonSets {
  static final List<ComparisonSet> ALL =
      List.of(
          new ComparisonSet(
              "digits",
              30,
              0,
              (folder, samples, seed) -> part(Digits.load(), samples, seed),
              CompiledDigitModels_Softmax::create,
              CompiledDigitModels_Hinge::create,
              CompiledDigitModels_Mlp::create),
          new ComparisonSet(
              "iris",
              100,
              0,
              (folder, samples, seed) -> part(Iris.load(), samples, seed),
              CompiledIrisModels_Softmax::create,
              CompiledIrisModels_Hinge::create,
              CompiledIrisModels_Mlp::create),
          new ComparisonSet(
              "wine",
              50,
              0,
              (folder, samples, seed) -> part(Wine.measurements(), samples, seed),
              CompiledWineModels_Softmax::create,
              CompiledWineModels_Hinge::create,
              CompiledWineModels_Mlp::create),
          new ComparisonSet(
              "moons",
              100,
              500,
              (folder, samples, seed) -> Synthetic.moons(samples, 0.2, seed),
              CompiledTwoClassModels_Softmax::create,
              CompiledTwoClassModels_Hinge::create,
              CompiledTwoClassModels_Mlp::create),
          new ComparisonSet(
              "circles",
              100,
              500,
              (folder, samples, seed) -> Synthetic.circles(samples, 0.5, 0.1, seed),
              CompiledTwoClassModels_Softmax::create,
              CompiledTwoClassModels_Hinge::create,
              CompiledTwoClassModels_Mlp::create),
          new ComparisonSet(
              "spirals",
              200,
              600,
              (folder, samples, seed) -> Synthetic.spirals(samples, 3, 0.2, seed),
              CompiledThreeClassModels_Softmax::create,
              CompiledThreeClassModels_Hinge::create,
              CompiledThreeClassModels_Mlp::create),
          new ComparisonSet(
              "blobs",
              100,
              600,
              (folder, samples, seed) -> Synthetic.blobs(samples, 3, 2, seed),
              CompiledThreeClassModels_Softmax::create,
              CompiledThreeClassModels_Hinge::create,
              CompiledThreeClassModels_Mlp::create),
          new ComparisonSet(
              "mnist",
              10,
              2_000,
              (folder, samples, seed) ->
                  part(Examples.mnist(folder, Mnist::readAll), samples, seed),
              CompiledMnistModels_Softmax::create,
              CompiledMnistModels_Hinge::create,
              CompiledMnistModels_Mlp::create));

  private ComparisonSets() {}

  /** Their names, for the command line's help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALL.stream().map(ComparisonSet::name).iterator();
    }
  }

  /** Some samples at random, with the classes in the same proportions; all of them for 0. */
  private static Dataset part(Dataset data, int samples, long seed) {
    if (samples > data.size()) {
      throw new CommandFailure(
          "--samples is %s but the set has only %s.".formatted(samples, data.size()));
    }
    return samples == 0 ? data : StratifiedSample.of(data, samples, seed);
  }
}
