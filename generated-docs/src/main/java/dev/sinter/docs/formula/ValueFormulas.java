package dev.sinter.docs.formula;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formula of each value of a graph. Matrix products are written as a whole, everything else by
 * its elements: i counts rows, j columns.
 */
public final class ValueFormulas {
  private final Symbols symbols;

  public ValueFormulas(Symbols symbols) {
    this.symbols = symbols;
  }

  /** How the value is computed; empty where nothing is. */
  public Optional<Line> of(Value value) {
    Op op = value.op();
    if (Aliases.isAlias(value) || (op.isSource() && !(op instanceof Op.Constant))) {
      return Optional.empty();
    }
    if (op instanceof Op.MatMul product) {
      return Optional.of(line(value, whole(value), List.of(product(value, product))));
    }
    if (op instanceof Op.Pointwise) {
      return Optional.of(line(value, symbols.element(value), pointwise(value)));
    }
    if (op instanceof Op.Reduce reduce) {
      return Optional.of(line(value, symbols.element(value), List.of(reduction(value, reduce))));
    }
    if (op instanceof Op.OneHot) {
      String label = symbols.element(value.input(0));
      return Optional.of(
          line(value, symbols.element(value), List.of(choice("1", "j = " + label, "0"))));
    }
    if (op instanceof Op.DropoutMask mask) {
      return Optional.of(line(value, symbols.element(value), List.of(mask(mask))));
    }
    if (op instanceof Op.Constant constant) {
      String number = ScalarFormulas.print(Expr.of(constant.value()));
      return Optional.of(line(value, symbols.element(value), List.of(number)));
    }
    return Optional.of(line(value, whole(value), List.of(other(value))));
  }

  private Line line(Value value, String left, List<String> rights) {
    return new Line(left, "=", rights, shape(symbols.shape(value)));
  }

  private String whole(Value value) {
    // A gradient that is stored transposed is written as what its symbol means.
    return symbols.whole(value, symbols.isStoredTransposed(value));
  }

  private String product(Value value, Op.MatMul product) {
    boolean swap = symbols.isStoredTransposed(value);
    Value left = value.input(swap ? 1 : 0);
    Value right = value.input(swap ? 0 : 1);
    boolean transposeLeft = swap ? !product.transposeRight() : product.transposeLeft();
    boolean transposeRight = swap ? !product.transposeLeft() : product.transposeRight();
    return symbols.whole(left, transposeLeft) + " \\; " + symbols.whole(right, transposeRight);
  }

  private List<String> pointwise(Value value) {
    Expr body = body(value, Map.of());
    Map<Value, Expr> rowGradients = new HashMap<>();
    for (Value operand : value.inputs()) {
      Value input = Aliases.original(operand);
      if (input.op() instanceof Op.Pointwise
          && input.origin().phase() == Origin.Phase.BACKWARD
          && input.shape().size() < value.shape().size()) {
        rowGradients.put(operand, body(input, Map.of()));
      }
    }
    String formula = ScalarFormulas.print(body);
    if (rowGradients.isEmpty()) {
      return List.of(formula);
    }
    // Gradients with one number to a row are steps on the way: say what they come to.
    Expr whole = body(value, rowGradients);
    return List.of(formula, ScalarFormulas.print(whole));
  }

  /** The body over variables that are called by the symbols of the inputs. */
  private Expr body(Value value, Map<Value, Expr> inPlace) {
    Op.Pointwise pointwise = (Op.Pointwise) value.op();
    Map<String, Expr> operands = new HashMap<>();
    for (int i = 0; i < value.inputs().size(); i++) {
      Value input = value.input(i);
      Expr symbol = Expr.variable(symbols.element(input));
      operands.put(pointwise.variables().get(i), inPlace.getOrDefault(input, symbol));
    }
    return Simplifier.simplify(pointwise.body().substitute(operands));
  }

  private String reduction(Value value, Op.Reduce reduce) {
    Value input = value.input(0);
    int extent = input.shape().extent(reduce.axis());
    String element = symbols.element(input);
    if (extent == 1) {
      return element;
    }
    String index = reduce.axis() == 0 ? "i" : "j";
    return reduce.kind() == Op.Reduce.Kind.SUM
        ? "\\sum_{" + index + "=1}^{" + extent + "} " + element
        : "\\max_{" + index + "} \\; " + element;
  }

  private static String mask(Op.DropoutMask mask) {
    String rate = ScalarFormulas.print(Expr.of(mask.rate()));
    String scale = "\\frac{1}{1 - " + rate + "}";
    return "\\begin{cases} 0 & \\text{with probability } "
        + rate
        + " \\\\ "
        + scale
        + " & \\text{otherwise} \\end{cases}";
  }

  private static String choice(String then, String condition, String otherwise) {
    return "\\begin{cases} "
        + then
        + " & "
        + condition
        + " \\\\ "
        + otherwise
        + " & \\text{otherwise} \\end{cases}";
  }

  private String other(Value value) {
    Op op = value.op();
    if (op instanceof Op.Concat concat && concat.axis() == 1 && value.shape().rank() == 2) {
      return value.inputs().stream()
          .map(input -> symbols.whole(input, false))
          .collect(Collectors.joining(" & ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }
    if (op instanceof Op.Slice slice && slice.axis() == 1 && value.shape().rank() == 2) {
      return "\\text{columns %s to %s of } %s"
          .formatted(
              slice.start() + 1,
              slice.start() + slice.length(),
              symbols.whole(value.input(0), false));
    }
    return value.inputs().stream()
        .map(input -> symbols.whole(input, false))
        .collect(Collectors.joining(", ", Symbol.word(op.getClass().getSimpleName()) + "(", ")"));
  }

  private static String shape(Shape shape) {
    return shape.extents().stream().map(String::valueOf).collect(Collectors.joining(" \\times "));
  }
}
