package dev.sinter.processor.op;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The derivative rules of the primitive operations, one row each: given the gradient of the loss by
 * a value, the gradient by one of its inputs, as further values of the graph.
 */
public final class VectorJacobianProducts {
  private final Value value;
  private final Value gradient;
  private final Origin origin;

  private VectorJacobianProducts(Value value, Value gradient) {
    this.value = value;
    this.gradient = gradient;
    this.origin = value.origin().in(gradient.origin().phase());
  }

  /**
   * The gradient by input {@code index} of {@code value}.
   *
   * @param gradient of the loss by {@code value}
   * @return empty where the input has no influence or is a constant to differentiation
   */
  public static Optional<Value> of(Value value, Value gradient, int index) {
    return new VectorJacobianProducts(value, gradient).byInput(index);
  }

  private Optional<Value> byInput(int index) {
    Value input = value.input(index);
    Op op = value.op();
    if (op instanceof Op.Pointwise pointwise) {
      return pointwise(pointwise, index);
    }
    if (op instanceof Op.MatMul product) {
      return Optional.of(matMul(product, index));
    }
    if (op instanceof Op.Reduce reduce) {
      return Optional.of(
          reduce.kind() == Op.Reduce.Kind.SUM ? broadcast(input.shape()) : toLargest(reduce));
    }
    if (op instanceof Op.Reshape) {
      return Optional.of(make(new Op.Reshape(input.shape()), gradient.label(), gradient));
    }
    if (op instanceof Op.Transpose) {
      return Optional.of(make(new Op.Transpose(), label(input), gradient));
    }
    if (op instanceof Op.Concat concat) {
      return Optional.of(partOf(concat, index));
    }
    if (op instanceof Op.Slice slice) {
      return Optional.of(padded(slice, input.shape()));
    }
    if (op instanceof Op.Detach || op instanceof Op.OneHot) {
      return Optional.empty();
    }
    throw new IllegalStateException("no derivative rule for " + op);
  }

  /** {@code dL/dx = dL/dy * df/dx}, summed over the axes along which x was repeated. */
  private Optional<Value> pointwise(Op.Pointwise pointwise, int index) {
    String variable = pointwise.variables().get(index);
    Expr derivative = Derivative.of(pointwise.body(), variable);
    if (derivative instanceof Constant constant && constant.value() == 0) {
      return Optional.empty();
    }
    String gradientName = fresh("dy", pointwise.variables());
    String outputName = fresh("y", pointwise.variables());
    Expr byOutput =
        Simplifier.simplify(
            derivative.replace(Simplifier.simplify(pointwise.body()), Expr.variable(outputName)));
    boolean outputSaves =
        byOutput.variables().contains(outputName)
            && byOutput.variables().size() <= derivative.variables().size();
    Expr product =
        Simplifier.simplify(Expr.variable(gradientName).times(outputSaves ? byOutput : derivative));
    List<String> names = new ArrayList<>();
    List<Value> operands = new ArrayList<>();
    for (String name : product.variables()) {
      names.add(name);
      if (name.equals(gradientName)) {
        operands.add(gradient);
      } else if (name.equals(outputName)) {
        operands.add(value);
      } else {
        operands.add(value.input(pointwise.variables().indexOf(name)));
      }
    }
    Value input = value.input(index);
    boolean unchanged = product instanceof Variable && operands.get(0) == gradient;
    Value full =
        unchanged
            ? gradient
            : new Value(
                new Op.Pointwise(names, product, value.shape()), operands, origin, label(input));
    return Optional.of(sumTo(full, input));
  }

  private Value sumTo(Value full, Value input) {
    Value sum = full;
    for (int axis = 0; axis < input.shape().rank(); axis++) {
      if (input.shape().extent(axis) == 1 && sum.shape().extent(axis) != 1) {
        sum = make(new Op.Reduce(Op.Reduce.Kind.SUM, axis), label(input), sum);
      }
    }
    return sum;
  }

  private Value matMul(Op.MatMul product, int index) {
    Value left = value.input(0);
    Value right = value.input(1);
    boolean tl = product.transposeLeft();
    boolean tr = product.transposeRight();
    if (index == 0) {
      return tl
          ? make(new Op.MatMul(tr, true), label(left), right, gradient)
          : make(new Op.MatMul(false, !tr), label(left), gradient, right);
    }
    return tr
        ? make(new Op.MatMul(true, tl), label(right), gradient, left)
        : make(new Op.MatMul(!tl, false), label(right), left, gradient);
  }

  private Value broadcast(Shape shape) {
    return make(
        new Op.Pointwise(List.of("dy"), Expr.variable("dy"), shape),
        label(value.input(0)),
        gradient);
  }

  /** The gradient goes to the largest element, in equal shares to several. */
  private Value toLargest(Op.Reduce reduce) {
    Value input = value.input(0);
    Expr x = Expr.variable("x");
    Expr largest = Expr.variable("largest");
    Value isLargest =
        make(
            new Op.Pointwise(
                List.of("x", "largest"),
                new Select(Comparison.EQUAL, x, largest, Expr.of(1), Expr.of(0)),
                input.shape()),
            "isLargest",
            input,
            value);
    Value count = make(new Op.Reduce(Op.Reduce.Kind.SUM, reduce.axis()), "largestCount", isLargest);
    return make(
        new Op.Pointwise(
            List.of("x", "largest", "dy", "n"),
            new Select(
                Comparison.EQUAL,
                x,
                largest,
                Expr.variable("dy").over(Expr.variable("n")),
                Expr.of(0)),
            input.shape()),
        label(input),
        input,
        value,
        gradient,
        count);
  }

  private Value partOf(Op.Concat concat, int index) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start += value.input(i).shape().extent(concat.axis());
    }
    Value input = value.input(index);
    int length = input.shape().extent(concat.axis());
    return make(new Op.Slice(concat.axis(), start, length), label(input), gradient);
  }

  /** The gradient with zeros before and behind it. */
  private Value padded(Op.Slice slice, Shape whole) {
    int behind = slice.start() + slice.length();
    List<Value> parts = new ArrayList<>();
    if (slice.start() > 0) {
      parts.add(zeros(whole.with(slice.axis(), slice.start())));
    }
    parts.add(gradient);
    if (behind < whole.extent(slice.axis())) {
      parts.add(zeros(whole.with(slice.axis(), whole.extent(slice.axis()) - behind)));
    }
    return make(new Op.Concat(slice.axis()), label(value.input(0)), parts.toArray(new Value[0]));
  }

  private Value zeros(Shape shape) {
    return make(new Op.Constant(0, shape), "zeros");
  }

  private Value make(Op op, String label, Value... inputs) {
    return Value.of(op, origin, label, inputs);
  }

  private String label(Value of) {
    return label(of, origin.phase());
  }

  /**
   * What the gradient by a value is called: {@code dHidden} for {@code hidden}.
   *
   * <p>Where gradients are differentiated once more, along a direction, the gradient by a value is
   * the directional derivative of another: that by {@code dHidden} is the derivative of {@code
   * hidden}, called {@code rHidden}, and that by {@code hidden} is the derivative of {@code
   * dHidden}, called {@code rDHidden}. The r is that of Pearlmutter, Fast Exact Multiplication by
   * the Hessian, 1994.
   */
  public static String label(Value of, Origin.Phase phase) {
    String label = of.label();
    if (phase == Origin.Phase.BACKWARD) {
      return "d" + capitalised(label);
    }
    boolean isGradient =
        of.origin().phase() == Origin.Phase.BACKWARD
            && label.length() > 1
            && label.charAt(0) == 'd'
            && Character.isUpperCase(label.charAt(1));
    return isGradient ? "r" + label.substring(1) : "rD" + capitalised(label);
  }

  private static String capitalised(String label) {
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static String fresh(String wish, List<String> taken) {
    String name = wish;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }
}
