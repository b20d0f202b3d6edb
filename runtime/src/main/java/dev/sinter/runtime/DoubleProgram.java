package dev.sinter.runtime;

/**
 * The generated kernels of one double network in one code form, and the order in which a training
 * step or a prediction runs them.
 *
 * <p>Inputs and targets hold a full batch in row-major order. Targets and labels both go by the
 * index of the target: where it takes labels, its array of values is empty, and the other way
 * round. {@code weights} has one number per sample, 1/n for each of the n samples that count and 0
 * for padding, so that a partial batch is a full one to the kernels.
 */
public abstract class DoubleProgram {
  protected final double[] parameters;
  protected final double[] gradients;
  protected final double[][] states;
  protected final double[] direction;
  protected final double[] hessianVector;
  protected final double[] arena;

  protected DoubleProgram(DoubleMemory memory) {
    parameters = memory.parameters;
    gradients = memory.gradients;
    states = memory.states;
    direction = memory.direction;
    hessianVector = memory.hessianVector;
    arena = memory.arena;
  }

  /** Forward and backward in training mode; leaves the gradients, returns the loss. */
  public abstract double forwardBackward(
      double[][] inputs,
      double[][] targets,
      int[][] labels,
      double[] weights,
      long seed,
      long step);

  /** Forward in prediction mode; leaves the outputs in the arena, returns the loss. */
  public abstract double evaluate(
      double[][] inputs, double[][] targets, int[][] labels, double[] weights);

  /** Forward in prediction mode over a full batch; leaves the outputs in the arena. */
  public abstract void predict(double[][] inputs);

  /** Forward in prediction mode over one sample; leaves the outputs in the arena. */
  public abstract void predictOne(double[][] inputs);

  /**
   * Gradient of the loss, or of the summed outputs where there is no loss, by the inputs, in
   * prediction mode; leaves it in the arena.
   */
  public abstract void inputGradients(
      double[][] inputs, double[][] targets, int[][] labels, double[] weights);

  /**
   * The Hessian of the loss by the parameters, in training mode, times {@link #direction}; leaves
   * it in {@link #hessianVector}. Networks compiled with second derivatives have it.
   *
   * @throws IllegalStateException if the network was compiled without
   */
  public void hessianVectorProduct(
      double[][] inputs,
      double[][] targets,
      int[][] labels,
      double[] weights,
      long seed,
      long step) {
    throw new IllegalStateException("compiled without second derivatives");
  }

  /** Changes the parameters by the gradients; {@code step} counts from 0. */
  public abstract void update(double learningRate, long step);
}
