package dev.sinter.examples;

import dev.sinter.Adam;
import dev.sinter.BinaryCrossEntropy;
import dev.sinter.Dense;
import dev.sinter.ExponentialDecay;
import dev.sinter.Learned;
import dev.sinter.Model;
import dev.sinter.Pointwise;
import dev.sinter.Shape;
import dev.sinter.Tensor;

/** Two half moons, told apart with an activation and a gate that are written as formulas. */
@Model(batch = 32)
@BinaryCrossEntropy
@Adam(learningRate = 1e-2)
@ExponentialDecay(rate = 2e-3)
public interface OwnActivation {

  /**
   * Swish (Ramachandran, Zoph and Le, 2017), whose steepness is learned; it begins as Hendrycks and
   * Gimpel (2016) approximate GELU.
   */
  @Dense(16)
  @Pointwise("x * sigmoid(beta * x)")
  @Learned(name = "beta", init = 1.702)
  Tensor hidden(@Shape({2}) Tensor point);

  @Dense(16)
  Tensor gate(Tensor point);

  @Pointwise("hidden * tanh(gate)")
  Tensor gated(Tensor hidden, Tensor gate);

  @Dense(1)
  Tensor logit(Tensor gated);
}
