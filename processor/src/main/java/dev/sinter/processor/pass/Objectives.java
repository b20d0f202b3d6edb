package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is asked of a model: the graphs of its programs before any pass. */
public final class Objectives {
  private Objectives() {}

  /**
   * The loss, and the gradients of loss and penalties by every parameter, those of the last layer
   * first.
   */
  public static Graph lossAndGradients(LoweredModel model) {
    Value loss = model.loss().orElseThrow();
    List<Root> roots = new ArrayList<>();
    List<Value> gradients = Autodiff.gradients(model.objective().orElseThrow(), model.parameters());
    for (int i = 0; i < gradients.size(); i++) {
      String name = ((Op.Parameter) model.parameters().get(i).op()).name();
      roots.add(new Root(Root.Kind.PARAMETER_GRADIENT, name, gradients.get(i)));
    }
    Collections.reverse(roots);
    roots.add(0, new Root(Root.Kind.LOSS, "", loss));
    return new Graph(roots);
  }

  /**
   * The Hessian of loss and penalties by all parameters, times a direction. The gradients are
   * differentiated once more: the Hessian is symmetric, so the vector-Jacobian product of the
   * gradients with the direction is what is asked for.
   */
  public static Graph hessianVectorProduct(LoweredModel model) {
    List<Value> parameters = model.parameters();
    List<Value> directions = parameters.stream().map(Objectives::direction).toList();
    List<Value> gradients = Autodiff.gradients(model.objective().orElseThrow(), parameters);
    List<Value> products = Autodiff.products(gradients, directions, parameters);
    List<Root> roots = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      String name = ((Op.Parameter) parameters.get(i).op()).name();
      roots.add(new Root(Root.Kind.HESSIAN_VECTOR, name, products.get(i)));
    }
    Collections.reverse(roots);
    return new Graph(roots);
  }

  private static Value direction(Value parameter) {
    Origin origin = parameter.origin().in(Origin.Phase.DIRECTIONAL);
    String label = parameter.label();
    return Value.of(
        new Op.Direction((Op.Parameter) parameter.op()),
        origin,
        "v" + Character.toUpperCase(label.charAt(0)) + label.substring(1));
  }

  /** The outputs, and the loss where the model was lowered with it. */
  public static Graph outputs(LoweredModel model) {
    List<Root> roots = new ArrayList<>();
    model.outputs().forEach((name, value) -> roots.add(new Root(Root.Kind.OUTPUT, name, value)));
    model.loss().ifPresent(loss -> roots.add(new Root(Root.Kind.LOSS, "", loss)));
    return new Graph(roots);
  }

  /** The gradients of the loss, or of the sum of all outputs, by every input. */
  public static Graph inputGradients(LoweredModel model) {
    Value objective = model.loss().orElseGet(() -> sumOfOutputs(model));
    List<Root> roots = new ArrayList<>();
    List<Value> gradients = Autodiff.gradients(objective, model.inputs());
    for (int i = 0; i < gradients.size(); i++) {
      roots.add(
          new Root(Root.Kind.INPUT_GRADIENT, model.inputs().get(i).label(), gradients.get(i)));
    }
    return new Graph(roots);
  }

  private static Value sumOfOutputs(LoweredModel model) {
    return model.outputs().values().stream()
        .map(Objectives::sum)
        .reduce(
            (a, b) ->
                Value.of(
                    new Op.Pointwise(
                        List.of("a", "b"), Expr.variable("a").plus(Expr.variable("b")), a.shape()),
                    a.origin(),
                    "sum",
                    a,
                    b))
        .orElseThrow();
  }

  private static Value sum(Value output) {
    Origin origin = output.origin();
    Value matrix =
        Value.of(new Op.Reshape(output.shape().matrix()), origin, output.label(), output);
    Value perSample =
        Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 1), origin, output.label() + "Sum", matrix);
    return Value.of(
        new Op.Reduce(Op.Reduce.Kind.SUM, 0), origin, output.label() + "Total", perSample);
  }
}
