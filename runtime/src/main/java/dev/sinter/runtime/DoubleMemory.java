package dev.sinter.runtime;

/** The arrays that one double network computes in; its kernels share them. */
public final class DoubleMemory {
  /** All parameters, one after another. */
  public final double[] parameters;

  /** Gradient of the loss by each parameter, in the same order. */
  public final double[] gradients;

  /** The optimizer's vectors, each in the order of the parameters. */
  public final double[][] states;

  /** Activations and their gradients, placed by liveness when the model was compiled. */
  public final double[] arena;

  /**
   * A vector with one element per parameter, in the same order; empty without second derivatives.
   */
  public final double[] direction;

  /** The Hessian times the direction; empty without second derivatives. */
  public final double[] hessianVector;

  /** Allocates what {@code info} asks for, filled with zeros. */
  public DoubleMemory(NetworkInfo info) {
    parameters = new double[info.flatSize()];
    gradients = new double[info.flatSize()];
    states = new double[info.states().size()][info.flatSize()];
    int curved = info.hessian() ? info.flatSize() : 0;
    direction = new double[curved];
    hessianVector = new double[curved];
    arena = new double[info.arenaSize()];
  }
}
