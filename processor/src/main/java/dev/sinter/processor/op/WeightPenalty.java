package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.List;

/** {@code l1 |w| + l2 / 2 w²} of every element of one weight. */
public record WeightPenalty(double l1, double l2) {
  private static final String W = "w";

  WeightPenalty plus(WeightPenalty other) {
    return new WeightPenalty(l1 + other.l1, l2 + other.l2);
  }

  boolean isNone() {
    return l1 == 0 && l2 == 0;
  }

  /** The penalty of the element {@code w}. */
  public Expr formula() {
    Expr w = Expr.variable(W);
    Expr absolute = Expr.of(l1).times(w.apply(Function.ABS));
    Expr squared = Expr.of(l2 / 2).times(w.pow(Expr.of(2)));
    return l1 == 0 ? squared : l2 == 0 ? absolute : absolute.plus(squared);
  }

  /** The sum over the elements of a weight, a matrix of one element. */
  public Value of(Value weight) {
    Shape matrix = weight.shape().matrix();
    Value rows =
        weight.shape().equals(matrix) ? weight : make(weight, new Op.Reshape(matrix), weight);
    Value terms = make(weight, new Op.Pointwise(List.of(W), formula(), matrix), rows);
    Value sums = make(weight, new Op.Reduce(Op.Reduce.Kind.SUM, 1), terms);
    return make(weight, new Op.Reduce(Op.Reduce.Kind.SUM, 0), sums);
  }

  private static Value make(Value weight, Op op, Value input) {
    return Value.of(op, weight.origin(), weight.label() + "Penalty", input);
  }
}
