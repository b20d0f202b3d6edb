package dev.sinter.processor.op;

import java.util.List;

/** A function of the weights that is minimised together with the loss. */
public interface Penalty extends CatalogueEntry {
  Option FACTOR = new Option("value", Range.NOT_NEGATIVE);

  /** The penalty with this factor. */
  WeightPenalty of(double factor);

  @Override
  default List<Option> options() {
    return List.of(FACTOR);
  }

  @Override
  default String example() {
    return "@" + annotation().getSimpleName() + "(1e-4)";
  }
}
