package dev.sinter.processor.op;

import dev.sinter.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forward computation of a model.
 *
 * @param inputs in the order of the model's inputs
 * @param nodes the value of every node by its name, in order of evaluation
 * @param outputs those that prediction returns, by name
 * @param loss the sum of the losses, a matrix of one element
 * @param parameters in the order of the flat vector
 */
public record LoweredModel(
    List<Value> inputs,
    Map<String, Value> nodes,
    Map<String, Value> outputs,
    Optional<Value> loss,
    List<Value> parameters,
    List<TargetSpec> targets) {}
