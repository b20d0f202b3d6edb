package dev.sinter.runtime;

import java.util.Arrays;

/**
 * Base of the generated networks over {@code double}.
 *
 * <p>A generated class adds methods that take whole arrays. They are written with the {@code bind}
 * methods below: a full batch is used in place, a partial one is copied into the network's own
 * arrays, over what was staged there. No method here allocates, but for those that say so.
 */
public abstract class DoubleNetwork extends AbstractNetwork {
  private final DoubleProgram program;
  private final DoubleBatch batch;
  private final DoublePrediction prediction;
  private final double[] arena;

  /**
   * Initialises every parameter; the values are a function of the seed, the parameter's place in
   * {@code info} and the element's place in the parameter.
   */
  protected DoubleNetwork(
      NetworkInfo info, CodeForm form, DoubleMemory memory, DoubleProgram program, long seed) {
    super(
        info,
        form,
        FlatVector.of(memory.parameters),
        FlatVector.of(memory.gradients),
        Arrays.stream(memory.states).map(FlatVector::of).toList(),
        FlatVector.of(memory.direction),
        FlatVector.of(memory.hessianVector),
        seed);
    if (info.elementType() != ElementType.DOUBLE) {
      throw new IllegalArgumentException(
          "info: expected element type DOUBLE, got " + info.elementType());
    }
    this.program = Arguments.notNull("program", program);
    arena = memory.arena;
    batch = new DoubleBatch(info, sizes);
    prediction = new DoublePrediction(info, sizes, program, batch, memory);
  }

  @Override
  public final void stageInput(int input, int row, float[] source, int at) {
    checkStagedInput(input, row);
    Arguments.notNull("source", source);
    Arguments.range("source", at, sizes.inputs[input], source.length);
    batch.stageInput(input, row, source, at);
  }

  @Override
  public final void stageInput(int input, int row, double[] source, int at) {
    checkStagedInput(input, row);
    Arguments.notNull("source", source);
    Arguments.range("source", at, sizes.inputs[input], source.length);
    batch.stageInput(input, row, source, at);
  }

  @Override
  public final void stageTarget(int target, int row, float[] source, int at) {
    checkStagedTarget(target, row);
    Arguments.notNull("source", source);
    TargetChecks.takesValues(info().targets().get(target));
    Arguments.range("source", at, sizes.targets[target], source.length);
    batch.stageTarget(target, row, source, at);
  }

  @Override
  public final void stageTarget(int target, int row, double[] source, int at) {
    checkStagedTarget(target, row);
    Arguments.notNull("source", source);
    TargetChecks.takesValues(info().targets().get(target));
    Arguments.range("source", at, sizes.targets[target], source.length);
    batch.stageTarget(target, row, source, at);
  }

  @Override
  public final void stageLabel(int target, int row, int label) {
    checkStagedTarget(target, row);
    TargetChecks.takesLabels(info().targets().get(target), sizes.targets[target]);
    batch.stageLabel(target, row, label);
  }

  @Override
  public final double trainStaged(int rows) {
    double loss = gradientsStaged(rows);
    update();
    return loss;
  }

  @Override
  public final double gradientsStaged(int rows) {
    return gradientsStaged(rows, 0);
  }

  @Override
  public final double gradientsStaged(int rows, int part) {
    checkLossAndRows("training", rows);
    long maskStep = maskStep(part);
    batch.pad(rows);
    return program.forwardBackward(
        batch.inputs, batch.targets, batch.labels, batch.weights(rows), seed(), maskStep);
  }

  @Override
  public final void update() {
    requireLoss("training");
    program.update(learningRate(step()) * learningRateScale(), step());
    countStep();
  }

  @Override
  public final double evaluateStaged(int rows) {
    checkLossAndRows("evaluation", rows);
    batch.pad(rows);
    return program.evaluate(batch.inputs, batch.targets, batch.labels, batch.weights(rows));
  }

  @Override
  public final void predictStaged(int rows) {
    checkRows(rows);
    if (rows == 1) {
      program.predictOne(batch.inputs);
    } else {
      batch.pad(rows);
      program.predict(batch.inputs);
    }
  }

  @Override
  public final void inputGradientsStaged(int rows) {
    checkRows(rows);
    requireInputGradients();
    batch.pad(rows);
    program.inputGradients(batch.inputs, batch.targets, batch.labels, batch.weights(rows));
  }

  @Override
  public final void hessianVectorProductStaged(int rows, double[] direction, double[] product) {
    hessianVectorProductStaged(rows, 0, direction, product);
  }

  @Override
  public final void hessianVectorProductStaged(
      int rows, int part, double[] direction, double[] product) {
    requireHessian();
    checkRows(rows);
    long maskStep = maskStep(part);
    writeDirection(direction, product);
    batch.pad(rows);
    program.hessianVectorProduct(
        batch.inputs, batch.targets, batch.labels, batch.weights(rows), seed(), maskStep);
    readHessianVector(product);
  }

  @Override
  public final void readOutput(int output, int row, double[] destination, int at) {
    checkReadOutput(output, row);
    int size = sizes.outputs[output];
    Arguments.range("destination", at, size, Arguments.notNull("destination", destination).length);
    Elements.copy(arena, info().outputs().get(output).at() + row * size, destination, at, size);
  }

  @Override
  public final void readInputGradient(int input, int row, double[] destination, int at) {
    checkStagedInput(input, row);
    int size = sizes.inputs[input];
    Arguments.range("destination", at, size, Arguments.notNull("destination", destination).length);
    Elements.copy(arena, inputGradientAt(input) + row * size, destination, at, size);
  }

  /**
   * The number of samples in {@code values}, for a training step or an evaluation.
   *
   * @throws IllegalArgumentException if they are not 1 to {@code batchSize} whole samples
   */
  protected final int rowsOf(int input, double[] values) {
    return batchRows(input, Arguments.notNull(inputName(input), values).length);
  }

  /**
   * Makes {@code values} an input of the next call.
   *
   * @param values {@code rows} samples, row-major
   * @throws IllegalArgumentException if there are fewer or more
   */
  protected final void bindInput(int input, double[] values, int rows) {
    checkRows(rows);
    checkInput(input, rows, Arguments.notNull(inputName(input), values).length);
    batch.bindInput(input, values, rows);
  }

  /**
   * Makes {@code values} a target of the next call.
   *
   * @param values those of {@code rows} samples, row-major
   * @throws IllegalArgumentException if there are fewer or more, or a probability lies outside [0,
   *     1]
   */
  protected final void bindTarget(int target, double[] values, int rows) {
    checkRows(rows);
    checkTarget(target, rows, Arguments.notNull(targetName(target), values).length);
    batch.bindTarget(target, values, rows);
  }

  /**
   * Makes {@code labels} a target of the next call.
   *
   * @param labels one of each of {@code rows} samples
   * @throws IllegalArgumentException if there are fewer or more, or one lies outside [0, classes)
   */
  protected final void bindLabels(int target, int[] labels, int rows) {
    checkRows(rows);
    checkLabels(target, rows, Arguments.notNull(targetName(target), labels).length);
    batch.bindLabels(target, labels, rows);
  }

  /** A training step on what is bound; returns the mean loss. */
  protected final double trainBound(int rows) {
    double loss = gradientsBound(rows);
    update();
    return loss;
  }

  /** Forward and backward in training mode on what is bound; leaves the gradients. */
  protected final double gradientsBound(int rows) {
    checkLossAndRows("training", rows);
    double loss =
        program.forwardBackward(
            batch.boundInputs,
            batch.boundTargets,
            batch.boundLabels,
            batch.weights(rows),
            seed(),
            step());
    batch.release();
    return loss;
  }

  /**
   * The Hessian of the mean loss of what is bound, in training mode, times a direction.
   *
   * @throws IllegalStateException if the network was compiled without second derivatives
   * @throws IllegalArgumentException if a vector does not have one element per parameter
   */
  protected final void hessianVectorProductBound(int rows, double[] direction, double[] product) {
    requireHessian();
    checkRows(rows);
    writeDirection(direction, product);
    program.hessianVectorProduct(
        batch.boundInputs,
        batch.boundTargets,
        batch.boundLabels,
        batch.weights(rows),
        seed(),
        step());
    batch.release();
    readHessianVector(product);
  }

  /** Mean loss of what is bound, in prediction mode; leaves the outputs. */
  protected final double evaluateBound(int rows) {
    checkLossAndRows("evaluation", rows);
    double loss =
        program.evaluate(
            batch.boundInputs, batch.boundTargets, batch.boundLabels, batch.weights(rows));
    batch.release();
    return loss;
  }

  /** Predicts what is bound; leaves the outputs for {@link #copyOutput}. */
  protected final void predictBound(int rows) {
    checkRows(rows);
    if (rows == 1) {
      program.predictOne(batch.boundInputs);
    } else {
      program.predict(batch.boundInputs);
    }
    batch.release();
  }

  /** Gradients by the inputs of what is bound; leaves them for {@link #copyInputGradient}. */
  protected final void inputGradientsBound(int rows) {
    checkRows(rows);
    requireInputGradients();
    program.inputGradients(
        batch.boundInputs, batch.boundTargets, batch.boundLabels, batch.weights(rows));
    batch.release();
  }

  /**
   * Copies the first {@code rows} rows of an output.
   *
   * @throws IllegalArgumentException if {@code destination} does not have exactly their length
   */
  protected final void copyOutput(int output, double[] destination, int rows) {
    checkRows(rows);
    checkDestination(output, rows, Arguments.notNull(outputName(output), destination).length);
    Elements.copy(
        arena, info().outputs().get(output).at(), destination, 0, rows * sizes.outputs[output]);
  }

  /**
   * Copies the first {@code rows} rows of the gradient by an input.
   *
   * @throws IllegalArgumentException if {@code destination} does not have exactly their length
   */
  protected final void copyInputGradient(int input, double[] destination, int rows) {
    checkRows(rows);
    checkInput(input, rows, Arguments.notNull("destination", destination).length);
    Elements.copy(arena, inputGradientAt(input), destination, 0, rows * sizes.inputs[input]);
  }

  /**
   * The number of samples in {@code values}, for a prediction: any number from 1.
   *
   * @throws IllegalArgumentException if they are not whole samples
   */
  protected final int samplesOf(int input, double[] values) {
    return sampleRows(input, Arguments.notNull(inputName(input), values).length);
  }

  /**
   * Makes {@code values} an input of the next {@link #predictSamples}.
   *
   * @throws IllegalArgumentException if they are not {@code rows} samples
   */
  protected final void bindSamples(int input, double[] values, int rows) {
    checkInput(input, rows, Arguments.notNull(inputName(input), values).length);
    prediction.bindSamples(input, values);
  }

  /**
   * Makes {@code destination} take an output of the next {@link #predictSamples}; an output without
   * a destination is not copied.
   *
   * @throws IllegalArgumentException if it does not have the length of {@code rows} rows
   */
  protected final void bindDestination(int output, double[] destination, int rows) {
    checkDestination(output, rows, Arguments.notNull(outputName(output), destination).length);
    prediction.bindDestination(output, destination);
  }

  /**
   * Predicts the bound samples, any number of them: batch by batch, and a short rest one by one.
   * The last bits of a prediction may differ between the two ways.
   */
  protected final void predictSamples(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("rows: expected 1 or more, got " + rows);
    }
    prediction.run(rows);
  }

  private void checkLossAndRows(String what, int rows) {
    requireLoss(what);
    checkRows(rows);
  }
}
