package dev.sinter.runtime.train;

/** The loss became NaN or infinite. The network is as it was before that step. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long step;
  private final double loss;
  private final double learningRate;

  DivergedException(long step, double loss, double learningRate) {
    super(
        "the loss became "
            + loss
            + " at step "
            + step
            + ", learning rate "
            + learningRate
            + ". Likely causes: the learning rate is too high; the inputs are not scaled (see"
            + " Standardizer); the targets are very large; a formula of the model leaves its domain,"
            + " such as log(0) or a division by 0");
    this.step = step;
    this.loss = loss;
    this.learningRate = learningRate;
  }

  /** The step whose forward pass gave this loss, counted from 0. */
  public long step() {
    return step;
  }

  /** NaN or infinite. */
  public double loss() {
    return loss;
  }

  /** The learning rate of that step. */
  public double learningRate() {
    return learningRate;
  }
}
