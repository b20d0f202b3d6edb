package dev.sinter.benchmarks.compare;

import dev.sinter.benchmarks.CompiledPerceptron;
import dev.sinter.benchmarks.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Measures in a JVM of its own. It says what it is, then answers each number of seconds that it
 * reads with the microseconds of a step, in CPU time and elapsed. So several workers can take
 * turns.
 */
final class TrainingStepWorker {
  private static final int STEPS_BETWEEN_LOOKS = 50;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final CompiledPerceptron network = CompiledPerceptron.create(1);
  private final Samples samples = new Samples();

  public static void main(String[] arguments) throws IOException {
    TrainingStepWorker worker = new TrainingStepWorker();
    System.out.printf(
        "%s form on Java %s, %s%n",
        worker.network.form().name().toLowerCase(Locale.ROOT),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      worker.train(Double.parseDouble(line));
    }
  }

  /** Trains until the processor has worked for some seconds, however long that takes. */
  private void train(double seconds) {
    long start = System.nanoTime();
    long cpuStart = threads.getCurrentThreadCpuTime();
    long steps = 0;
    long cpu;
    do {
      for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
        samples.advance();
        float loss = network.trainStep(samples.images(), samples.labels());
        if (!Float.isFinite(loss)) {
          throw new IllegalStateException("loss " + loss + " after " + network.step() + " steps");
        }
      }
      steps += STEPS_BETWEEN_LOOKS;
      cpu = threads.getCurrentThreadCpuTime() - cpuStart;
    } while (cpu < seconds * 1e9);
    long elapsed = System.nanoTime() - start;
    System.out.printf(Locale.ROOT, "%.3f %.3f%n", cpu / 1e3 / steps, elapsed / 1e3 / steps);
  }
}
