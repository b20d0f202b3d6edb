package dev.sinter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.FormSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, in this JVM and for a moment only: what it measures here says nothing. */
class BenchmarksRunTest {
  private static final int METHODS = 3;
  private static final int FORMS = 2;

  @AfterEach
  void forgetForm() {
    System.clearProperty(FormSelection.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(classes = {PerceptronBenchmark.class, SoftmaxRegressionBenchmark.class})
  void benchmark(Class<?> benchmark) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(benchmark.getName().replace(".", "\\."))
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);

    assertThat(new Runner(options.build()).run()).hasSize(METHODS * FORMS);
  }
}
