package dev.sinter.runtime;

/** The arrays that one float network computes in; its kernels share them. */
public final class FloatMemory {
  /** All parameters, one after another. */
  public final float[] parameters;

  /** Gradient of the loss by each parameter, in the same order. */
  public final float[] gradients;

  /** The optimizer's vectors, each in the order of the parameters. */
  public final float[][] states;

  /** Activations and their gradients, placed by liveness when the model was compiled. */
  public final float[] arena;

  /**
   * A vector with one element per parameter, in the same order; empty without second derivatives.
   */
  public final float[] direction;

  /** The Hessian times the direction; empty without second derivatives. */
  public final float[] hessianVector;

  /** Allocates what {@code info} asks for, filled with zeros. */
  public FloatMemory(NetworkInfo info) {
    parameters = new float[info.flatSize()];
    gradients = new float[info.flatSize()];
    states = new float[info.states().size()][info.flatSize()];
    int curved = info.hessian() ? info.flatSize() : 0;
    direction = new float[curved];
    hessianVector = new float[curved];
    arena = new float[info.arenaSize()];
  }
}
