package dev.sinter.meta;

/** The part an annotation plays in a model. */
public enum Role {
  /** Merges the several values that a node reads into one; stands first on its method. */
  COMBINATION,
  /** Transforms one value into one value. */
  LAYER,
  /** Adds a learned number to the formula of its node; where it stands makes no difference. */
  COEFFICIENT,
  /** Compares an output with its target and gives one number per sample. */
  LOSS,
  /** Adds a function of the weights to what is minimised. */
  PENALTY,
  /** Turns gradients into parameter updates. */
  OPTIMIZER,
  /** Limits the gradient before the optimizer follows it. */
  CLIPPING,
  /** Gives the learning rate as a function of the step. */
  SCHEDULE
}
