package dev.sinter.processor.op;

import java.util.List;

/** A rule that turns gradients into updates. */
public interface Optimizer extends CatalogueEntry {
  /**
   * The pieces from the gradient to what is subtracted from the parameter, {@link
   * ScaleByLearningRate} among them. Options out of range are reported.
   */
  List<Transformation> chain(Options options);
}
