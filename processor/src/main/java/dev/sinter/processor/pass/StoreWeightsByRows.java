package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores a weight that is multiplied from the right as {@code Wᵀ} in the shape it is read in, [in,
 * out], so that the fast kernel streams over its rows. Its gradient and the optimizer's state
 * follow; arrays at the API and files keep [out, in].
 *
 * <p>This is decided on the whole forward computation and before any differentiation: a program may
 * need a weight's gradient or a direction only, and must lay it out as all others do.
 */
public final class StoreWeightsByRows {
  private StoreWeightsByRows() {}

  /** The same computation over the parameters as they are stored. */
  public static LoweredModel apply(LoweredModel model) {
    List<Root> roots = new ArrayList<>();
    model.nodes().forEach((name, value) -> roots.add(new Root(Root.Kind.OUTPUT, name, value)));
    model.loss().ifPresent(loss -> roots.add(new Root(Root.Kind.LOSS, "", loss)));
    Graph graph = new Graph(roots);
    Map<Value, Value> stored = stored(graph);
    Graph rewritten =
        graph.rewrite(
            (value, inputs) -> {
              Value byRows = stored.get(value);
              return byRows == null ? value.withInputs(inputs) : transpose(byRows);
            });
    Map<String, Value> nodes = new LinkedHashMap<>();
    rewritten.roots(Root.Kind.OUTPUT).forEach(root -> nodes.put(root.name(), root.value()));
    Map<String, Value> outputs = new LinkedHashMap<>();
    model.outputs().keySet().forEach(name -> outputs.put(name, nodes.get(name)));
    Optional<Value> loss = rewritten.roots(Root.Kind.LOSS).stream().map(Root::value).findFirst();
    List<Value> parameters =
        model.parameters().stream().map(value -> stored.getOrDefault(value, value)).toList();
    return new LoweredModel(
        model.inputs(), nodes, outputs, loss, parameters, model.targets(), model.penalties());
  }

  /** The weights that are stored otherwise than the user sees them, and how. */
  private static Map<Value, Value> stored(Graph graph) {
    Map<Value, Value> stored = new HashMap<>();
    for (Value value : graph.values()) {
      if (value.op() instanceof Op.MatMul product
          && product.transposeRight()
          && value.input(1).op() instanceof Op.Parameter parameter) {
        stored.computeIfAbsent(value.input(1), weight -> transposed(weight, parameter));
      }
    }
    return stored;
  }

  private static Value transposed(Value value, Op.Parameter parameter) {
    Shape shape = parameter.stored();
    return Value.of(
        new Op.Parameter(
            parameter.name(),
            Shape.of(shape.extent(1), shape.extent(0)),
            true,
            parameter.initialization()),
        value.origin(),
        value.label());
  }

  private static Value transpose(Value value) {
    return Value.of(new Op.Transpose(), value.origin(), value.label(), value);
  }
}
