package dev.sinter.runtime;

import java.util.List;

/**
 * Predicts any number of samples from an array per input to an array per output: whole batches, and
 * a short rest one by one.
 */
final class DoublePrediction {
  /** A rest below this part of the batch is predicted one by one. */
  private static final int SHORT_REST = 4;

  private static final double[] NONE = {};

  private final int batchSize;
  private final SampleSizes sizes;
  private final DoubleProgram program;
  private final DoubleBatch batch;
  private final double[] arena;
  private final int[] outputsAt;
  private final double[][] samples;
  private final double[][] destinations;

  DoublePrediction(
      NetworkInfo info,
      SampleSizes sizes,
      DoubleProgram program,
      DoubleBatch batch,
      DoubleMemory memory) {
    this.batchSize = info.batchSize();
    this.sizes = sizes;
    this.program = program;
    this.batch = batch;
    this.arena = memory.arena;
    List<OutputInfo> outputs = info.outputs();
    outputsAt = outputs.stream().mapToInt(OutputInfo::at).toArray();
    samples = batch.inputs.clone();
    destinations = new double[outputsAt.length][];
    release();
  }

  void bindSamples(int input, double[] values) {
    samples[input] = values;
  }

  void bindDestination(int output, double[] destination) {
    destinations[output] = destination;
  }

  /** Predicts the bound samples and lets go of the arrays. */
  void run(int rows) {
    if (rows == batchSize) {
      program.predict(samples);
      copyOutputs(0, rows);
    } else if (rows == 1) {
      program.predictOne(samples);
      copyOutputs(0, 1);
    } else {
      int done = 0;
      while (rows - done >= batchSize) {
        runBatch(done, batchSize);
        done += batchSize;
      }
      if (rows - done > batchSize / SHORT_REST) {
        runBatch(done, rows - done);
        done = rows;
      }
      for (; done < rows; done++) {
        stage(done, 1);
        program.predictOne(batch.inputs);
        copyOutputs(done, 1);
      }
    }
    release();
  }

  private void runBatch(int from, int rows) {
    stage(from, rows);
    for (int i = 0; i < samples.length; i++) {
      Elements.repeatFirst(batch.inputs[i], rows, sizes.inputs[i]);
    }
    program.predict(batch.inputs);
    copyOutputs(from, rows);
  }

  private void stage(int from, int rows) {
    for (int i = 0; i < samples.length; i++) {
      int size = sizes.inputs[i];
      Elements.copy(samples[i], from * size, batch.inputs[i], 0, rows * size);
    }
  }

  private void copyOutputs(int to, int rows) {
    for (int o = 0; o < outputsAt.length; o++) {
      int size = sizes.outputs[o];
      if (destinations[o] != NONE) {
        Elements.copy(arena, outputsAt[o], destinations[o], to * size, rows * size);
      }
    }
  }

  private void release() {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = batch.inputs[i];
    }
    for (int o = 0; o < destinations.length; o++) {
      destinations[o] = NONE;
    }
  }
}
