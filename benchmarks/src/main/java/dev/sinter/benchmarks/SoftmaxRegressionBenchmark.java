package dev.sinter.benchmarks;

import dev.sinter.runtime.FormSelection;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Training and prediction of 784-10 with stochastic gradient descent, on one thread. */
@State(Scope.Thread)
@Threads(1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SoftmaxRegressionBenchmark {
  /** The code form, as for the system property {@code sinter.form}. */
  @Param({"vector", "portable"})
  public String form = "vector";

  private final Samples samples = new Samples();
  private final float[] sample = Arrays.copyOf(samples.images(), Samples.PIXELS);
  private final float[] oneOutput = new float[Samples.CLASSES];
  private final float[] outputs = new float[Samples.BATCH * Samples.CLASSES];
  private CompiledSoftmaxRegression network = CompiledSoftmaxRegression.create(1);

  /** A fresh network every time, so that the loss never reaches zero. */
  @Setup(Level.Iteration)
  public void create() {
    System.setProperty(FormSelection.PROPERTY, form);
    network = CompiledSoftmaxRegression.create(1);
  }

  /** Forward, loss, backward and update for a batch of 64; returns the loss. */
  @Benchmark
  public float trainStep() {
    samples.advance();
    return network.trainStep(samples.images(), samples.labels());
  }

  /** The outputs for one sample, into an array that is there. */
  @Benchmark
  public float[] predictOne() {
    network.predict(sample, oneOutput);
    return oneOutput;
  }

  /** The outputs for a batch of 64, into an array that is there. */
  @Benchmark
  public float[] predictBatch() {
    samples.advance();
    network.predict(samples.images(), outputs);
    return outputs;
  }
}
