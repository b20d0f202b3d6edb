package dev.sinter.processor.spec;

import dev.sinter.processor.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A method of the model.
 *
 * @param reads what it reads; the node above it where the method has no parameters
 * @param operations combinations and layers in the order written
 * @param coefficients the learned numbers of its formula
 * @param loss the loss written on this method
 * @param penalties those written on this method
 * @param output whether prediction returns it by {@code @Output}
 */
public record NodeSpec(
    String name,
    List<ReadSpec> reads,
    List<OperationSpec> operations,
    List<OperationSpec> coefficients,
    Optional<OperationSpec> loss,
    List<OperationSpec> penalties,
    boolean output,
    Place place) {
  public NodeSpec {
    reads = List.copyOf(reads);
    operations = List.copyOf(operations);
    coefficients = List.copyOf(coefficients);
    penalties = List.copyOf(penalties);
  }
}
