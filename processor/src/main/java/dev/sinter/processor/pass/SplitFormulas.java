package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Cost;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a formula with more functions than one loop can hold apart into several. */
final class SplitFormulas {
  private SplitFormulas() {}

  static Graph apply(Graph graph) {
    return graph.rewrite(
        (value, inputs) ->
            value.op() instanceof Op.Pointwise pointwise
                    && Cost.calls(pointwise.body()) > KernelBudget.CALLS
                ? new Split(value, pointwise, inputs).run(pointwise.body())
                : value.withInputs(inputs));
  }

  /** One formula while it is taken apart. */
  private static final class Split {
    private final Value value;
    private final Map<String, Value> operands = new HashMap<>();
    private final Map<Expr, Expr> parts = new HashMap<>();

    Split(Value value, Op.Pointwise pointwise, List<Value> inputs) {
      this.value = value;
      for (int i = 0; i < inputs.size(); i++) {
        operands.put(pointwise.variables().get(i), inputs.get(i));
      }
    }

    Value run(Expr body) {
      Expr rest = body;
      while (Cost.calls(rest) > KernelBudget.CALLS) {
        rest = takeOut(rest);
      }
      return formula(rest, value.label());
    }

    /** Puts a variable in place of the largest parts that one loop can hold. */
    private Expr takeOut(Expr expr) {
      int calls = Cost.calls(expr);
      if (calls == 0) {
        return expr;
      }
      if (calls > KernelBudget.CALLS) {
        return expr.withChildren(expr.children().stream().map(this::takeOut).toList());
      }
      return parts.computeIfAbsent(
          expr,
          part -> {
            String name = Names.identifier(value.label()) + "Part" + (parts.size() + 1);
            operands.put(name, formula(part, name));
            return Expr.variable(name);
          });
    }

    private Value formula(Expr body, String label) {
      List<String> variables = new ArrayList<>(body.variables());
      return new Value(
          new Op.Pointwise(variables, body, value.shape()),
          variables.stream().map(operands::get).toList(),
          value.origin(),
          label);
    }
  }
}
