package dev.sinter.processor.ir;

import dev.sinter.processor.expr.Infix;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a graph as text, one value a line, for tests and for whoever debugs the compiler. */
public final class GraphPrinter {
  private GraphPrinter() {}

  public static String print(Graph graph) {
    Map<Value, String> numbers = new IdentityHashMap<>();
    StringBuilder text = new StringBuilder();
    for (Value value : graph.values()) {
      numbers.put(value, "%" + numbers.size());
      text.append(numbers.get(value))
          .append(" = ")
          .append(describe(value.op()))
          .append(arguments(value.inputs(), numbers))
          .append("  ")
          .append(value)
          .append('\n');
    }
    for (Root root : graph.roots()) {
      text.append(root.kind()).append(' ').append(root.name()).append(" = ");
      text.append(numbers.get(root.value())).append('\n');
    }
    return text.toString();
  }

  private static String arguments(List<Value> inputs, Map<Value, String> numbers) {
    return inputs.stream().map(numbers::get).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String describe(Op op) {
    return op instanceof Op.Pointwise pointwise
        ? pointwise.variables() + " -> " + Infix.print(pointwise.body())
        : op.toString();
  }
}
