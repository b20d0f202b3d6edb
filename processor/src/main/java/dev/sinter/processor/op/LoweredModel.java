package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
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
 * @param penalties by the name of the parameter; none where the model was lowered without losses
 */
public record LoweredModel(
    List<Value> inputs,
    Map<String, Value> nodes,
    Map<String, Value> outputs,
    Optional<Value> loss,
    List<Value> parameters,
    List<TargetSpec> targets,
    Map<String, WeightPenalty> penalties) {

  /** Loss and penalties together: what gradients are gradients of. */
  public Optional<Value> objective() {
    return loss.map(
        data ->
            parameters.stream()
                .filter(value -> penalties.containsKey(name(value)))
                .map(value -> penalties.get(name(value)).of(value))
                .reduce(data, LoweredModel::sum));
  }

  private static Value sum(Value a, Value b) {
    return Value.of(
        new Op.Pointwise(List.of("a", "b"), Expr.variable("a").plus(Expr.variable("b")), a.shape()),
        a.origin(),
        "objective",
        a,
        b);
  }

  private static String name(Value parameter) {
    return ((Op.Parameter) parameter.op()).name();
  }
}
