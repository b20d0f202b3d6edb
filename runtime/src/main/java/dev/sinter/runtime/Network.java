package dev.sinter.runtime;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A compiled network: what every generated class implements, whatever its element type.
 *
 * <p>Samples are <em>staged</em> row by row into the network's own arrays and then used all at
 * once, so a training loop copies each sample exactly once and allocates nothing. The generated
 * classes add methods that take whole arrays.
 *
 * <p>A network is not safe for use by several threads at a time.
 */
public interface Network {
  /** Names, shapes and sizes. */
  NetworkInfo info();

  /** The code form that was chosen when the network was created. */
  CodeForm form();

  /** The seed of initialisation, dropout and shuffling. */
  long seed();

  /** Training steps taken so far. */
  long step();

  /** The learning rate that the schedule has for step {@code step}, counted from 0. */
  double learningRate(long step);

  /** What every learning rate is multiplied with at run time; 1 at first. Kept in checkpoints. */
  double learningRateScale();

  /**
   * Sets {@link #learningRateScale}: a training step uses {@code learningRate(step) *
   * learningRateScale()}.
   *
   * @throws IllegalArgumentException if not a finite number of 0 or more
   */
  void setLearningRateScale(double scale);

  /**
   * Copies one sample into row {@code row} of the staged batch.
   *
   * @throws IllegalArgumentException if the input, the row or the range of {@code source} does not
   *     exist
   */
  void stageInput(int input, int row, float[] source, int at);

  /** As {@link #stageInput(int, int, float[], int)}, from doubles. */
  void stageInput(int input, int row, double[] source, int at);

  /**
   * Copies the target values of one sample into row {@code row} of the staged batch.
   *
   * @throws IllegalArgumentException if the target, the row or the range of {@code source} does not
   *     exist, the target takes a label, or a probability lies outside [0, 1]
   */
  void stageTarget(int target, int row, float[] source, int at);

  /** As {@link #stageTarget(int, int, float[], int)}, from doubles. */
  void stageTarget(int target, int row, double[] source, int at);

  /**
   * Sets the label of one sample in row {@code row} of the staged batch. A target of one
   * probability takes the labels 0 and 1 too.
   *
   * @throws IllegalArgumentException if the label lies outside [0, classes)
   */
  void stageLabel(int target, int row, int label);

  /** One training step on the first {@code rows} staged samples; returns their mean loss. */
  double trainStaged(int rows);

  /** As {@link #trainStaged}, without the update: leaves the gradients. */
  double gradientsStaged(int rows);

  /**
   * As {@link #gradientsStaged(int)}, for one of the parts of a batch larger than {@link
   * NetworkInfo#batchSize}: every part of a step has dropout masks of its own.
   *
   * @param part counted from 0; part 0 has the masks of {@code gradientsStaged(rows)}
   * @throws IllegalArgumentException if the rows are out of their range or the part is negative
   */
  double gradientsStaged(int rows, int part);

  /**
   * What the penalties of the model ({@code @L1Penalty}, {@code @L2Penalty}) amount to for the
   * parameters as they are, 0 without any. Losses are given without it; gradients by parameters are
   * those of the sum of both. Allocates nothing.
   */
  double penalty();

  /** Changes the parameters by the gradients that are there and counts a step. */
  void update();

  /** Mean loss of the first {@code rows} staged samples in prediction mode; leaves the outputs. */
  double evaluateStaged(int rows);

  /** Predicts the first {@code rows} staged samples; leaves the outputs. */
  void predictStaged(int rows);

  /** Gradients by the inputs for the first {@code rows} staged samples. */
  void inputGradientsStaged(int rows);

  /**
   * The Hessian of the mean loss of the first {@code rows} staged samples by all parameters, times
   * a direction. It is the derivative of what {@link #gradientsStaged(int)} leaves, along the
   * direction: in training mode, with the dropout masks of the current step. The gradients that are
   * there stay. Both vectors have the order of {@link #readParameters}; in a float network the
   * direction is rounded to float. Allocates nothing.
   *
   * @param product takes the result; may be the same array as {@code direction}
   * @throws IllegalStateException if the network was compiled without second derivatives
   * @throws IllegalArgumentException if the rows are out of their range or a vector does not have
   *     {@link NetworkInfo#numParameters} elements
   */
  void hessianVectorProductStaged(int rows, double[] direction, double[] product);

  /**
   * As {@link #hessianVectorProductStaged(int, double[], double[])}, the derivative of {@link
   * #gradientsStaged(int, int)}.
   */
  void hessianVectorProductStaged(int rows, int part, double[] direction, double[] product);

  /** Copies the output of one staged sample. */
  void readOutput(int output, int row, double[] destination, int at);

  /** Copies the gradient by one input of one staged sample. */
  void readInputGradient(int input, int row, double[] destination, int at);

  /** A copy of a parameter in the layout of {@link ParameterInfo#shape}. */
  double[] parameter(String name);

  /** Sets a parameter from values in the layout of {@link ParameterInfo#shape}. */
  void setParameter(String name, double[] values);

  /** A copy of the gradient by a parameter, in the layout of {@link ParameterInfo#shape}. */
  double[] gradient(String name);

  /**
   * Copies all parameters: those of {@link NetworkInfo#parameters} one after another, each in the
   * layout of its shape. This is the <em>flat vector</em> of the full-batch methods and of weight
   * averages. Allocates nothing, as its three companions.
   *
   * @throws IllegalArgumentException if {@code destination} does not have {@link
   *     NetworkInfo#numParameters} elements
   */
  void readParameters(double[] destination);

  /**
   * Sets all parameters from a flat vector, rounded to the network's element type.
   *
   * @throws IllegalArgumentException if it does not have {@link NetworkInfo#numParameters} elements
   */
  void writeParameters(double[] values);

  /**
   * Copies the gradients that are there, in the order of the flat vector.
   *
   * @throws IllegalArgumentException if {@code destination} does not have {@link
   *     NetworkInfo#numParameters} elements
   */
  void readGradients(double[] destination);

  /**
   * Sets the gradients that {@link #update} uses, for example the mean of several batches.
   *
   * @throws IllegalArgumentException if there are not {@link NetworkInfo#numParameters} of them
   */
  void writeGradients(double[] values);

  /** Writes the parameters as safetensors, atomically. */
  void save(Path file) throws IOException;

  /**
   * Reads parameters as safetensors; on any error nothing has changed.
   *
   * @throws IOException if the file is damaged or does not match this network
   */
  void load(Path file) throws IOException;

  /**
   * Writes parameters, optimizer state, seed, step and the scale of the learning rate, so that
   * training can go on bit by bit.
   */
  void saveCheckpoint(Path file) throws IOException;

  /** Reads what {@link #saveCheckpoint} wrote; on any error nothing has changed. */
  void loadCheckpoint(Path file) throws IOException;
}
