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

  /** Allocates what {@code info} asks for, filled with zeros. */
  public FloatMemory(NetworkInfo info) {
    parameters = new float[info.flatSize()];
    gradients = new float[info.flatSize()];
    states = new float[info.states().size()][info.flatSize()];
    arena = new float[info.arenaSize()];
  }
}
