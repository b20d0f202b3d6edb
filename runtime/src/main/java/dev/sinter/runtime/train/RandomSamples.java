package dev.sinter.runtime.train;

import dev.sinter.runtime.InputInfo;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.TargetInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;

/** Random samples that fit a network: normal inputs and values, even labels and probabilities. */
final class RandomSamples {
  private RandomSamples() {}

  static Dataset of(NetworkInfo info, int rows, long seed) {
    Dataset.Builder data = Dataset.builder();
    int stream = 0;
    for (InputInfo input : info.inputs()) {
      data.input(input.name(), input.size(), values(rows * input.size(), seed, stream++, false));
    }
    for (TargetInfo target : info.targets()) {
      long labels = Stream.SAMPLE.at(stream);
      switch (target.kind()) {
        case LABEL -> {
          int[] classes = new int[rows];
          for (int row = 0; row < rows; row++) {
            classes[row] = Philox.bounded(seed, labels, row, target.classes());
          }
          data.labels(target.name(), target.classes(), classes);
        }
        case VALUES ->
            data.values(
                target.name(), target.size(), values(rows * target.size(), seed, stream, false));
        case PROBABILITIES ->
            data.values(
                target.name(), target.size(), values(rows * target.size(), seed, stream, true));
        case DISTRIBUTION ->
            data.values(
                target.name(), target.size(), distributions(rows, target.size(), seed, stream));
      }
      stream++;
    }
    return data.build();
  }

  private static float[] distributions(int rows, int classes, long seed, int stream) {
    float[] values = values(rows * classes, seed, stream, true);
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += values[row * classes + c];
      }
      for (int c = 0; c < classes; c++) {
        values[row * classes + c] /= sum;
      }
    }
    return values;
  }

  private static float[] values(int count, long seed, int stream, boolean probabilities) {
    float[] values = new float[count];
    long numbers = Stream.SAMPLE.at(stream);
    for (int i = 0; i < count; i++) {
      values[i] =
          (float)
              (probabilities ? Philox.uniform(seed, numbers, i) : Philox.normal(seed, numbers, i));
    }
    return values;
  }
}
