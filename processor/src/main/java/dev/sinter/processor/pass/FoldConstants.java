package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts constants into the formulas that read them and removes what changes nothing. */
final class FoldConstants {
  private FoldConstants() {}

  static Graph apply(Graph graph) {
    return graph.rewrite(
        (value, inputs) -> {
          if (value.op() instanceof Op.Pointwise pointwise) {
            return fold(value, pointwise, inputs);
          }
          if (value.op() instanceof Op.Reshape
              && inputs.get(0).op() instanceof Op.Constant constant) {
            return constant(value, constant.value());
          }
          boolean trivial =
              value.op() instanceof Op.Reduce && inputs.get(0).shape().equals(value.shape());
          return trivial ? inputs.get(0) : value.withInputs(inputs);
        });
  }

  private static Value fold(Value value, Op.Pointwise pointwise, List<Value> inputs) {
    Map<String, Expr> constants = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).op() instanceof Op.Constant constant) {
        constants.put(pointwise.variables().get(i), Expr.of(constant.value()));
      }
    }
    Expr body = Simplifier.simplify(pointwise.body().substitute(constants));
    if (body instanceof Constant constant) {
      return constant(value, constant.value());
    }
    List<String> names = new ArrayList<>(body.variables());
    List<Value> operands =
        names.stream().map(name -> inputs.get(pointwise.variables().indexOf(name))).toList();
    if (body instanceof Variable && operands.get(0).shape().equals(value.shape())) {
      return operands.get(0);
    }
    return new Value(
        new Op.Pointwise(names, body, value.shape()), operands, value.origin(), value.label());
  }

  private static Value constant(Value value, double number) {
    return Value.of(new Op.Constant(number, value.shape()), value.origin(), value.label());
  }
}
