package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a formula that only one other formula of the same shape reads into that one, and names
 * variables after what they stand for.
 */
final class FusePointwise {
  private FusePointwise() {}

  static Graph apply(Graph graph) {
    Map<Value, List<Value>> users = graph.users();
    return graph.rewrite(
        (value, inputs) -> {
          if (!(value.op() instanceof Op.Pointwise pointwise)) {
            return value.withInputs(inputs);
          }
          Merge merge = new Merge();
          Map<String, Expr> replacements = new HashMap<>();
          for (int i = 0; i < inputs.size(); i++) {
            Value original = value.input(i);
            boolean alone =
                !graph.isRoot(original) && users.get(original).stream().allMatch(u -> u == value);
            replacements.put(
                pointwise.variables().get(i), merge.operand(inputs.get(i), value, alone));
          }
          Expr body = Simplifier.simplify(pointwise.body().substitute(replacements));
          return merge.result(value, body);
        });
  }

  /** Collects the operands of a merged formula. */
  private static final class Merge {
    private final Map<Value, String> names = new HashMap<>();
    private final Map<String, Value> operands = new HashMap<>();

    Expr operand(Value operand, Value reader, boolean alone) {
      if (alone
          && operand.op() instanceof Op.Pointwise inner
          && (operand.shape().equals(reader.shape()) || isTrifle(inner.body()))) {
        Map<String, Expr> replacements = new HashMap<>();
        for (int i = 0; i < operand.inputs().size(); i++) {
          replacements.put(inner.variables().get(i), name(operand.input(i)));
        }
        return inner.body().substitute(replacements);
      }
      return name(operand);
    }

    Value result(Value value, Expr body) {
      List<String> variables = new ArrayList<>(body.variables());
      List<Value> inputs = variables.stream().map(operands::get).toList();
      return new Value(
          new Op.Pointwise(variables, body, value.shape()), inputs, value.origin(), value.label());
    }

    /** One multiplication or sign: cheaper repeated for every element than kept for the row. */
    private static boolean isTrifle(Expr body) {
      return body instanceof Call call
          && (call.function() == Function.MULTIPLY || call.function() == Function.NEGATE)
          && call.arguments().stream().allMatch(argument -> argument.children().isEmpty());
    }

    private Expr name(Value operand) {
      String name = names.get(operand);
      if (name == null) {
        String wish = Names.identifier(operand.label());
        name = wish;
        for (int n = 2; operands.containsKey(name); n++) {
          name = wish + n;
        }
        names.put(operand, name);
        operands.put(name, operand);
      }
      return Expr.variable(name);
    }
  }
}
