package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Cost;
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
import java.util.function.IntPredicate;

/**
 * Puts a formula that only one other formula of the same shape reads into that one, and names
 * variables after what they stand for.
 */
final class FusePointwise {
  private FusePointwise() {}

  static Graph apply(Graph graph) {
    Map<Value, List<Value>> users = graph.users();
    return graph.rewrite(
        (value, inputs) ->
            value.op() instanceof Op.Pointwise pointwise
                ? merge(value, pointwise, inputs, i -> isAlone(graph, users, value, i))
                : value.withInputs(inputs));
  }

  /** Whether nobody but {@code value} reads its input {@code index}. */
  private static boolean isAlone(
      Graph graph, Map<Value, List<Value>> users, Value value, int index) {
    Value input = value.input(index);
    return !graph.isRoot(input) && users.get(input).stream().allMatch(user -> user == value);
  }

  private static Value merge(
      Value value, Op.Pointwise pointwise, List<Value> inputs, IntPredicate isAlone) {
    Merge merge = new Merge();
    Map<String, Expr> replacements = new HashMap<>();
    int length = Cost.length(pointwise.body());
    int variables = inputs.size();
    int calls = Cost.calls(pointwise.body());
    for (int i = 0; i < inputs.size(); i++) {
      Value input = inputs.get(i);
      String name = pointwise.variables().get(i);
      boolean takeIn = false;
      if (isAlone.test(i) && input.op() instanceof Op.Pointwise inner && belongs(value, input)) {
        int longer = length + Cost.occurrences(pointwise.body(), name) * Cost.length(inner.body());
        int more = Cost.calls(inner.body());
        takeIn = KernelBudget.fits(longer, variables + inner.variables().size(), calls + more);
        if (takeIn) {
          length = longer;
          variables += inner.variables().size();
          calls += more;
        }
      }
      replacements.put(name, takeIn ? merge.takeIn(input) : merge.name(input));
    }
    return merge.result(value, Simplifier.simplify(pointwise.body().substitute(replacements)));
  }

  /** Whether a formula is computed where its reader is, or costs next to nothing. */
  private static boolean belongs(Value reader, Value input) {
    return input.shape().equals(reader.shape()) || isTrifle(((Op.Pointwise) input.op()).body());
  }

  /** One multiplication or sign: cheaper repeated for every element than kept for the row. */
  private static boolean isTrifle(Expr body) {
    return body instanceof Call call
        && (call.function() == Function.MULTIPLY || call.function() == Function.NEGATE)
        && call.arguments().stream().allMatch(argument -> argument.children().isEmpty());
  }

  /** Collects the operands of a merged formula. */
  private static final class Merge {
    private final Map<Value, String> names = new HashMap<>();
    private final Map<String, Value> operands = new HashMap<>();

    /** The formula of {@code input} over the names of its own operands. */
    Expr takeIn(Value input) {
      Op.Pointwise inner = (Op.Pointwise) input.op();
      Map<String, Expr> replacements = new HashMap<>();
      for (int i = 0; i < input.inputs().size(); i++) {
        replacements.put(inner.variables().get(i), name(input.input(i)));
      }
      return inner.body().substitute(replacements);
    }

    Value result(Value value, Expr body) {
      List<String> variables = new ArrayList<>(body.variables());
      List<Value> inputs = variables.stream().map(operands::get).toList();
      return new Value(
          new Op.Pointwise(variables, body, value.shape()), inputs, value.origin(), value.label());
    }

    Expr name(Value operand) {
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
