package dev.sinter.processor.plan;

import dev.sinter.processor.op.Mode;

/** The computations that a model is compiled into. */
public enum ProgramKind {
  /** Loss and gradients in training mode. */
  FORWARD_BACKWARD("forward", true, true),
  /** Loss and outputs in prediction mode. */
  EVALUATE("predict", false, true),
  /** Outputs of a batch in prediction mode. */
  PREDICT("predict", false, false),
  /** Outputs of one sample in prediction mode. */
  PREDICT_ONE("predictOne", false, false),
  /** Gradients by the inputs in prediction mode. */
  INPUT_GRADIENTS("predict", false, true),
  /** The Hessian of the loss by the parameters, times a direction, in training mode. */
  HESSIAN_VECTOR_PRODUCT("forward", true, true);

  private final String forwardPrefix;
  private final boolean training;
  private final boolean losses;

  ProgramKind(String forwardPrefix, boolean training, boolean losses) {
    this.forwardPrefix = forwardPrefix;
    this.training = training;
    this.losses = losses;
  }

  /** How the names of its forward kernels begin. */
  String forwardPrefix() {
    return forwardPrefix;
  }

  /** Whether layers that only act in training do. */
  boolean isTraining() {
    return training;
  }

  /** How the model is lowered for it. */
  public Mode mode(int batch) {
    return new Mode(this == PREDICT_ONE ? 1 : batch, training, losses);
  }
}
