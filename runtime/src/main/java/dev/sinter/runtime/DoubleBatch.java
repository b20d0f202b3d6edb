package dev.sinter.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * The batch that a double network works on: its own arrays, filled row by row, and beside them the
 * arrays that are bound for one call.
 */
final class DoubleBatch {
  private final int batchSize;
  private final List<TargetInfo> targetInfos;
  private final SampleSizes sizes;
  private final double[] weights;
  private int weightedRows;

  /** The network's own arrays. */
  final double[][] inputs;

  final double[][] targets;
  final int[][] labels;

  /** What the next call uses: an array of the caller, or the network's own. */
  final double[][] boundInputs;

  final double[][] boundTargets;
  final int[][] boundLabels;

  DoubleBatch(NetworkInfo info, SampleSizes sizes) {
    this.sizes = sizes;
    batchSize = info.batchSize();
    targetInfos = info.targets();
    weights = new double[batchSize];
    inputs = new double[sizes.inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new double[Math.multiplyExact(batchSize, sizes.inputs[i])];
    }
    targets = new double[sizes.targets.length][];
    labels = new int[sizes.targets.length][];
    for (int t = 0; t < targets.length; t++) {
      boolean label = targetInfos.get(t).kind() == TargetInfo.Kind.LABEL;
      targets[t] = new double[label ? 0 : Math.multiplyExact(batchSize, sizes.targets[t])];
      labels[t] = new int[label ? batchSize : 0];
    }
    boundInputs = inputs.clone();
    boundTargets = targets.clone();
    boundLabels = labels.clone();
  }

  /** 1/n for the n rows that count, 0 for the others. */
  double[] weights(int rows) {
    if (rows != weightedRows) {
      Arrays.fill(weights, 0, rows, 1.0 / rows);
      Arrays.fill(weights, rows, batchSize, 0);
      weightedRows = rows;
    }
    return weights;
  }

  void stageInput(int input, int row, float[] source, int at) {
    int size = sizes.inputs[input];
    Elements.copy(source, at, inputs[input], row * size, size);
  }

  void stageInput(int input, int row, double[] source, int at) {
    int size = sizes.inputs[input];
    Elements.copy(source, at, inputs[input], row * size, size);
  }

  void stageTarget(int target, int row, float[] source, int at) {
    int size = sizes.targets[target];
    TargetChecks.values(targetInfos.get(target), source, at, row, 1, size);
    Elements.copy(source, at, targets[target], row * size, size);
  }

  void stageTarget(int target, int row, double[] source, int at) {
    int size = sizes.targets[target];
    TargetChecks.values(targetInfos.get(target), source, at, row, 1, size);
    Elements.copy(source, at, targets[target], row * size, size);
  }

  void stageLabel(int target, int row, int label) {
    TargetInfo info = targetInfos.get(target);
    TargetChecks.label(info, row, label);
    int size = sizes.targets[target];
    switch (info.kind()) {
      case LABEL -> labels[target][row] = label;
      case DISTRIBUTION -> {
        Arrays.fill(targets[target], row * size, (row + 1) * size, 0);
        targets[target][row * size + label] = 1;
      }
      case PROBABILITIES, VALUES -> targets[target][row] = label;
    }
  }

  /** Makes the staged rows from {@code rows} on copies of row 0. */
  void pad(int rows) {
    for (int i = 0; i < inputs.length; i++) {
      Elements.repeatFirst(inputs[i], rows, sizes.inputs[i]);
    }
    for (int t = 0; t < targets.length; t++) {
      Elements.repeatFirst(targets[t], rows, sizes.targets[t]);
      Elements.repeatFirst(labels[t], rows);
    }
  }

  void bindInput(int input, double[] batch, int rows) {
    if (rows == batchSize) {
      boundInputs[input] = batch;
      return;
    }
    int size = sizes.inputs[input];
    Elements.copy(batch, 0, inputs[input], 0, rows * size);
    Elements.repeatFirst(inputs[input], rows, size);
    boundInputs[input] = inputs[input];
  }

  void bindTarget(int target, double[] values, int rows) {
    int size = sizes.targets[target];
    TargetChecks.values(targetInfos.get(target), values, 0, 0, rows, size);
    if (rows == batchSize) {
      boundTargets[target] = values;
      return;
    }
    Elements.copy(values, 0, targets[target], 0, rows * size);
    Elements.repeatFirst(targets[target], rows, size);
    boundTargets[target] = targets[target];
  }

  void bindLabels(int target, int[] values, int rows) {
    TargetInfo info = targetInfos.get(target);
    for (int row = 0; row < rows; row++) {
      TargetChecks.label(info, row, values[row]);
    }
    if (info.kind() == TargetInfo.Kind.LABEL && rows == batchSize) {
      boundLabels[target] = values;
      return;
    }
    for (int row = 0; row < rows; row++) {
      stageLabel(target, row, values[row]);
    }
    Elements.repeatFirst(targets[target], rows, sizes.targets[target]);
    Elements.repeatFirst(labels[target], rows);
    boundTargets[target] = targets[target];
    boundLabels[target] = labels[target];
  }

  /** Lets go of the caller's arrays. */
  void release() {
    System.arraycopy(inputs, 0, boundInputs, 0, inputs.length);
    System.arraycopy(targets, 0, boundTargets, 0, targets.length);
    System.arraycopy(labels, 0, boundLabels, 0, labels.length);
  }
}
