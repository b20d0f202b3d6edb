package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.GradientReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random models through the whole compiler: gradients against differences, the two code forms and
 * the two precisions against each other, partial batches and single samples against full batches.
 */
class RandomModelsTest {
  private static final int GROUP = 50;

  /** Elements of every parameter and input that are compared with differences. */
  private static final int CHECKED = 2;

  @ParameterizedTest(name = "models from {0}")
  @ValueSource(longs = {0, 50, 100, 150})
  void compute(long first) {
    List<ModelText> models =
        LongStream.range(first, first + GROUP).mapToObj(RandomModel::of).toList();
    CompiledModels compiled = CompiledModels.compile(List.of(Precision.values()), models);
    CompiledModels fewer =
        CompiledModels.compile(
            List.of(Precision.DOUBLE),
            models.stream().filter(RandomModelsTest::isShortened).map(Trial::fewer).toList());
    List<String> failures = new ArrayList<>();
    int vacuous = 0;
    for (ModelText model : models) {
      try {
        Trial trial = new Trial(compiled, model);
        trial.run();
        vacuous += trial.isVacuous ? 1 : 0;
        if (isShortened(model)) {
          trial.compareWith(fewer);
        }
      } catch (AssertionError | RuntimeException failure) {
        failures.add(failure + "\n" + model.source(Precision.DOUBLE));
      }
    }
    assertThat(failures).isEmpty();
    assertThat(MethodSizes.over(MethodSizes.LIMIT, compiled.classFiles())).isEmpty();
    // A dead rectifier or one sample that dropout erases is possible, but the exception.
    assertThat(vacuous).isLessThan(GROUP / 10);
  }

  /** Whether it is also compiled for a smaller batch: one model of five, to save time. */
  private static boolean isShortened(ModelText model) {
    return model.name().matches(".*[05]");
  }

  /** One model in all forms. */
  private static final class Trial {
    private final CompiledModels compiled;
    private final ModelText model;
    private final long seed;
    private final Network portable;
    private final Network vector;
    private final int batch;
    private final Samples samples;
    boolean isVacuous;

    Trial(CompiledModels compiled, ModelText model) {
      this.compiled = compiled;
      this.model = model;
      seed = Long.parseLong(model.name().replace("Random", ""));
      portable = create(Precision.DOUBLE, CodeForm.PORTABLE);
      vector = create(Precision.DOUBLE, CodeForm.VECTOR);
      batch = portable.info().batchSize();
      samples = new Samples(portable.info(), batch, seed);
    }

    /** The model for two thirds of its batch. */
    static ModelText fewer(ModelText model) {
      int batch = Integer.parseInt(model.options().replaceFirst("batch = (\\d+).*", "$1"));
      return model.withBatch(model.name() + "Fewer", (2 * batch + 2) / 3);
    }

    private Network create(Precision precision, CodeForm form) {
      Network network = compiled.create(model, precision, form, seed);
      Samples.scatterParameters(network, seed + 1);
      return network;
    }

    void run() {
      compareWithDifferences(portable);
      compareWithDifferences(vector);
      compare("double vector form", vector, 1e-9);
      compare("float portable form", create(Precision.FLOAT, CodeForm.PORTABLE), 1e-4);
      compare("float vector form", create(Precision.FLOAT, CodeForm.VECTOR), 1e-4);
      compareTraining();
    }

    private void compareWithDifferences(Network network) {
      GradientReport report =
          GradientCheck.of(network).sample(CHECKED, seed).runOnRandomSamples(seed + 2);
      if (!report.passed()) {
        throw new AssertionError(network.form() + ": " + report);
      }
      isVacuous |= report.isVacuous();
    }

    /** Loss, gradients and outputs of a full batch, and outputs of samples on their own. */
    private void compare(String what, Network network, double relative) {
      samples.stage(portable, 0, batch);
      samples.stage(network, 0, batch);
      comparePasses(what, network, portable, batch, relative);
      portable.predictStaged(batch);
      network.predictStaged(batch);
      Map<String, double[]> outputs = Samples.outputs(portable, batch);
      Closeness.check(what + ": output", Samples.outputs(network, batch), outputs, relative);
      for (int sample : new int[] {0, batch / 2, batch - 1}) {
        samples.stage(network, sample, 1);
        network.predictStaged(1);
        Samples.outputs(network, 1)
            .forEach(
                (name, values) -> {
                  int size = values.length;
                  double[] row =
                      Arrays.copyOfRange(outputs.get(name), sample * size, (sample + 1) * size);
                  Closeness.check(what + ": one sample of " + name, values, row, relative);
                });
      }
    }

    /** Rows that do not fill the batch count as if they were all there is. */
    void compareWith(CompiledModels fewer) {
      for (Network network : List.of(portable, vector)) {
        Network exact = fewer.create(fewer(model), Precision.DOUBLE, network.form(), seed);
        Samples.parameters(network).forEach(exact::setParameter);
        // Dropout depends on the number of the step.
        while (exact.step() < network.step()) {
          exact.update();
        }
        Samples.parameters(network).forEach(exact::setParameter);
        int rows = exact.info().batchSize();
        samples.stage(network, 0, rows);
        samples.stage(exact, 0, rows);
        String what = network.form() + " with " + rows + " of " + batch + " rows";
        comparePasses(what, network, exact, rows, 1e-9);
      }
    }

    private static void comparePasses(
        String what, Network actual, Network expected, int rows, double relative) {
      double loss = expected.gradientsStaged(rows);
      Closeness.check(what + ": loss", actual.gradientsStaged(rows), loss, relative);
      Map<String, double[]> gradients = Samples.gradients(expected);
      Closeness.check(what + ": gradient of", Samples.gradients(actual), gradients, relative);
      double evaluation = expected.evaluateStaged(rows);
      Closeness.check(what + ": evaluation", actual.evaluateStaged(rows), evaluation, relative);
      if (expected.info().inputs().get(0).gradientAt() >= 0) {
        expected.inputGradientsStaged(rows);
        actual.inputGradientsStaged(rows);
        Closeness.check(
            what + ": gradient by",
            Samples.inputGradients(actual, rows),
            Samples.inputGradients(expected, rows),
            relative);
      }
    }

    /** Steps change the parameters alike in both forms. */
    private void compareTraining() {
      // The first step of Adam divides every gradient by its size, also one of rounding errors.
      int steps = model.annotations().contains("@Adam") ? 1 : 3;
      for (int step = 0; step < steps; step++) {
        samples.stage(portable, 0, batch);
        samples.stage(vector, 0, batch);
        double loss = portable.trainStaged(batch);
        Closeness.check("loss of step " + step, vector.trainStaged(batch), loss, 1e-9);
      }
      if (steps > 1) {
        Closeness.check("trained", Samples.parameters(vector), Samples.parameters(portable), 1e-9);
      }
    }
  }
}
