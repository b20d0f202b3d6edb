package dev.sinter.docs.formula;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.pass.Autodiff;
import dev.sinter.processor.pass.Passes;
import dev.sinter.processor.pass.StoreWeightsByRows;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A model and its gradients as formulas. */
public final class Derivation {
  private final ModelPlan plan;
  private final Graph forward;

  public Derivation(ModelPlan plan) {
    this.plan = plan;
    this.forward = forward(plan.lowered());
  }

  /** The lines of the forward direction by the node they belong to, in order. */
  public Map<String, List<Line>> forward() {
    return lines(forward, Origin.Phase.FORWARD, value -> true);
  }

  /** The lines by which the outputs follow from the inputs, by the node they belong to. */
  public Map<String, List<Line>> outputs() {
    return lines(forward, Origin.Phase.FORWARD, beforeLoss()::contains);
  }

  /** The lines by which the loss follows from the outputs. */
  public List<Line> loss() {
    Set<Value> before = beforeLoss();
    return flat(lines(forward, Origin.Phase.FORWARD, value -> !before.contains(value)));
  }

  private Set<Value> beforeLoss() {
    List<Root> outputs = new ArrayList<>();
    plan.lowered()
        .outputs()
        .forEach((name, value) -> outputs.add(new Root(Root.Kind.OUTPUT, name, value)));
    return Set.copyOf(new Graph(outputs).values());
  }

  /** The lines of a program's backward direction by the node they belong to, in order. */
  public Map<String, List<Line>> backward(ProgramKind kind) {
    return lines(graph(kind), Origin.Phase.BACKWARD, value -> true);
  }

  /**
   * The lines of a program's derivatives along a direction by the node they belong to, in order.
   */
  public Map<String, List<Line>> directional(ProgramKind kind) {
    return lines(graph(kind), Origin.Phase.DIRECTIONAL, value -> true);
  }

  /** The lines by which the gradient of the loss by the input of a weight's layer follows. */
  public List<Line> gradientBehind(String weight) {
    Graph graph = graph(ProgramKind.FORWARD_BACKWARD);
    Value product =
        graph.roots(Root.Kind.PARAMETER_GRADIENT).stream()
            .filter(root -> root.name().equals(weight))
            .map(root -> Aliases.original(root.value()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no parameter " + weight));
    Optional<Value> incoming =
        product.inputs().stream()
            .map(Aliases::original)
            .filter(value -> value.origin().phase() == Origin.Phase.BACKWARD)
            .findFirst();
    if (incoming.isEmpty()) {
      return List.of();
    }
    Graph needed = new Graph(List.of(new Root(Root.Kind.OUTPUT, weight, incoming.get())));
    Set<Value> behind = Set.copyOf(needed.values());
    return flat(lines(graph, Origin.Phase.BACKWARD, behind::contains));
  }

  /** What a program returns as gradients by the inputs. */
  public List<Line> inputGradients(ProgramKind kind) {
    return inputGradients(graph(kind));
  }

  private List<Line> inputGradients(Graph graph) {
    Symbols symbols = symbols(graph);
    return graph.roots(Root.Kind.INPUT_GRADIENT).stream()
        .map(root -> symbols.gradient(root.name(), root.value()))
        .filter(line -> !line.rights().contains(line.left()))
        .toList();
  }

  /**
   * The gradients of a loss by all inputs and parameters of a model with one output; the gradient
   * by that is called {@code g}.
   */
  public List<Line> gradients() {
    LoweredModel model = StoreWeightsByRows.apply(plan.lowered());
    List<Value> sources = new ArrayList<>(model.inputs());
    sources.addAll(model.parameters());
    List<Value> gradients =
        Autodiff.gradients(weighted(model.outputs().values().iterator().next()), sources);
    List<Root> roots = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Op op = sources.get(i).op();
      roots.add(
          op instanceof Op.Parameter parameter
              ? new Root(Root.Kind.PARAMETER_GRADIENT, parameter.name(), gradients.get(i))
              : new Root(Root.Kind.INPUT_GRADIENT, sources.get(i).label(), gradients.get(i)));
    }
    Graph graph = Passes.run(new Graph(roots));
    List<Line> lines = new ArrayList<>(flat(lines(graph, Origin.Phase.BACKWARD, value -> true)));
    lines.addAll(inputGradients(graph));
    return lines;
  }

  /** The sum of the output's elements, each times one of {@code g}. */
  private static Value weighted(Value output) {
    Origin origin = output.origin();
    Shape rows = output.shape().matrix();
    Value matrix = Value.of(new Op.Reshape(rows), origin, output.label(), output);
    Value g = Value.of(new Op.Input("g", 0, rows), origin, "g");
    Value product =
        Value.of(
            new Op.Pointwise(List.of("y", "g"), Expr.variable("y").times(Expr.variable("g")), rows),
            origin,
            "weighted",
            matrix,
            g);
    Value perSample = Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 1), origin, "sum", product);
    return Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 0), origin, "total", perSample);
  }

  private Map<String, List<Line>> lines(Graph graph, Origin.Phase phase, Predicate<Value> wanted) {
    ValueFormulas formulas = new ValueFormulas(symbols(graph));
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (Value value : graph.values()) {
      if (value.origin().phase() == phase && wanted.test(value)) {
        formulas
            .of(value)
            .ifPresent(
                line ->
                    lines
                        .computeIfAbsent(value.origin().node(), node -> new ArrayList<>())
                        .add(line));
      }
    }
    return lines;
  }

  private static List<Line> flat(Map<String, List<Line>> lines) {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  private Graph graph(ProgramKind kind) {
    return plan.programs().get(kind).graph();
  }

  private Symbols symbols(Graph program) {
    return new Symbols(forward, program, plan.layout().parameters());
  }

  private static Graph forward(LoweredModel model) {
    List<Root> roots = new ArrayList<>();
    model.outputs().forEach((name, value) -> roots.add(new Root(Root.Kind.OUTPUT, name, value)));
    model.loss().ifPresent(loss -> roots.add(new Root(Root.Kind.LOSS, "", loss)));
    return new Graph(roots);
  }
}
