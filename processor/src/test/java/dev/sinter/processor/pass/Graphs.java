package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.GraphVerifier;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.Arrays;
import java.util.List;

/** Makes small graphs. */
final class Graphs {
  private static final Origin ORIGIN = new Origin("node", Origin.Phase.FORWARD);

  private Graphs() {}

  static Value input(String name, int slot, Integer... extents) {
    return value(new Op.Input(name, slot, Shape.of(extents)), name);
  }

  static Value parameter(String name, Integer... extents) {
    Initialization zeros = new Initialization(Initialization.Distribution.CONSTANT, 0);
    return value(new Op.Parameter(name, Shape.of(extents), false, zeros), name);
  }

  static Value constant(double value, Integer... extents) {
    return value(new Op.Constant(value, Shape.of(extents)), "constant");
  }

  /** A formula of the shape of its first input, whose variables are the labels of its inputs. */
  static Value formula(String label, String formula, Value... inputs) {
    try {
      return formula(label, FormulaParser.parse(formula).expr(), inputs);
    } catch (FormulaException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  static Value formula(String label, Expr body, Value... inputs) {
    List<String> names = Arrays.stream(inputs).map(Value::label).toList();
    return value(new Op.Pointwise(names, body, inputs[0].shape()), label, inputs);
  }

  static Value value(Op op, String label, Value... inputs) {
    return Value.of(op, ORIGIN, label, inputs);
  }

  static Graph output(Value... values) {
    return new Graph(
        Arrays.stream(values)
            .map(value -> new Root(Root.Kind.OUTPUT, value.label(), value))
            .toList());
  }

  /** What a pass makes of a graph. */
  static Graph run(String pass, Graph graph) {
    GraphVerifier.verify(graph, "the test");
    Graph changed =
        Passes.all().stream()
            .filter(p -> p.name().equals(pass))
            .findFirst()
            .orElseThrow()
            .rewrite()
            .apply(graph);
    GraphVerifier.verify(changed, pass);
    return changed;
  }
}
