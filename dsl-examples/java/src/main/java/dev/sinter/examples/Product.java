package dev.sinter.examples;

import dev.sinter.Add;
import dev.sinter.Model;
import dev.sinter.Multiply;
import dev.sinter.Shape;
import dev.sinter.Tensor;

/**
 * The lecture's {@code f = (x + y) z}. It has nothing to train; its gradient by the inputs at (-2,
 * 5, -4) is (-4, -4, 3).
 */
@Model(batch = 1, inputGradients = true)
public interface Product {

  @Add
  Tensor q(@Shape({1}) Tensor x, @Shape({1}) Tensor y);

  @Multiply
  Tensor f(Tensor q, @Shape({1}) Tensor z);
}
