package dev.sinter.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.GraphPrinter;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gradients of graphs so small that one can read them. */
class AutodiffTest {
  private final Value x = Graphs.input("x", 0, 1, 1);
  private final Value y = Graphs.input("y", 1, 1, 1);
  private final Value z = Graphs.input("z", 2, 1, 1);

  @Test
  void theLectureExample() {
    Value q = Graphs.formula("q", "x + y", x, y);
    Value f = Graphs.formula("f", "q * z", q, z);

    List<Value> gradients = Autodiff.gradients(f, List.of(x, y, z));
    Graph graph =
        new Graph(
            List.of(
                new Root(Root.Kind.INPUT_GRADIENT, "x", gradients.get(0)),
                new Root(Root.Kind.INPUT_GRADIENT, "z", gradients.get(2))));

    assertThat(gradients.get(0)).isSameAs(gradients.get(1));
    assertThat(GraphPrinter.print(Graphs.run("fold constants", graph)))
        .isEqualTo(
            """
            %0 = Input[name=z, slot=2, batch=1x1]()  z[1x1]
            %1 = Input[name=x, slot=0, batch=1x1]()  x[1x1]
            %2 = Input[name=y, slot=1, batch=1x1]()  y[1x1]
            %3 = [x, y] -> x + y(%1, %2)  q[1x1]
            INPUT_GRADIENT x = %0
            INPUT_GRADIENT z = %3
            """);
  }

  @Test
  void contributionsOfSeveralReadersAreAdded() {
    Value square = Graphs.formula("square", "x * x", x);
    Value f = Graphs.formula("f", "square + 3 * x", square, x);

    assertThat(simplified(f, x)).isEqualTo("3 + 2 * x");
  }

  @Test
  void aDerivativeUsesTheResultWhereThatSavesWork() {
    Value t = Graphs.formula("t", "tanh(x)", x);
    Value gradient = Autodiff.gradients(t, List.of(x)).get(0);

    assertThat(gradient.inputs()).contains(t);
    assertThat(GraphPrinter.print(root(gradient))).doesNotContain("tanh(t)").contains("1 - y");
  }

  @Test
  void whatTheTargetDoesNotDependOnHasGradientZero() {
    Value f = Graphs.formula("f", "x * x", x);
    Value gradient = Autodiff.gradients(f, List.of(x, y)).get(1);

    assertThat(gradient.op()).isEqualTo(new Op.Constant(0, Shape.of(1, 1)));
  }

  @Test
  void whatIsDetachedIsAConstant() {
    Value detached = Graphs.value(new Op.Detach(), "detached", x);
    Value f = Graphs.formula("f", "x * detached", x, detached);

    assertThat(Autodiff.gradients(f, List.of(x)).get(0).inputs()).contains(detached);
    assertThat(simplified(f, x)).isEqualTo("x");
  }

  @Test
  void gradientsHaveTheShapesOfTheirSources() {
    Value batch = Graphs.input("batch", 0, 5, 3);
    Value weight = Graphs.parameter("w", 4, 3);
    Value bias = Graphs.parameter("b", 1, 4);
    Value product = Graphs.value(new Op.MatMul(false, true), "product", batch, weight);
    Value sum = Graphs.formula("sum", "product + b", product, bias);
    Value squares = Graphs.formula("squares", "sum^2", sum);
    Value rows = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 1), "rows", squares);
    Value total = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 0), "total", rows);

    List<Value> gradients = Autodiff.gradients(total, List.of(batch, weight, bias));

    assertThat(gradients.stream().map(Value::shape))
        .containsExactly(Shape.of(5, 3), Shape.of(4, 3), Shape.of(1, 4));
    assertThat(gradients.get(2).op()).isEqualTo(new Op.Reduce(Op.Reduce.Kind.SUM, 0));
    assertThat(gradients)
        .allSatisfy(
            gradient -> assertThat(gradient.origin().phase()).isEqualTo(Origin.Phase.BACKWARD));
  }

  @Test
  void everyPieceOfAConcatenationGetsItsSlice() {
    Value a = Graphs.input("a", 0, 2, 3);
    Value b = Graphs.input("b", 1, 2, 4);
    Value joined = Graphs.value(new Op.Concat(1), "joined", a, b);
    Value exp = Graphs.formula("exp", Expr.variable("joined").apply(Function.EXP), joined);
    Value rows = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 1), "rows", exp);
    Value total = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 0), "total", rows);

    List<Op> ops = Autodiff.gradients(total, List.of(a, b)).stream().map(Value::op).toList();

    assertThat(ops).containsExactly(new Op.Slice(1, 0, 3), new Op.Slice(1, 3, 4));
  }

  @Test
  void theGradientOfASliceHasZerosAround() {
    Value a = Graphs.input("a", 0, 2, 9);
    Value slice = Graphs.value(new Op.Slice(1, 3, 4), "slice", a);
    Value rows = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 1), "rows", slice);
    Value total = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 0), "total", rows);

    Value gradient = Autodiff.gradients(total, List.of(a)).get(0);

    assertThat(gradient.op()).isEqualTo(new Op.Concat(1));
    assertThat(gradient.input(0).op()).isEqualTo(new Op.Constant(0, Shape.of(2, 3)));
    assertThat(gradient.input(1).shape()).isEqualTo(Shape.of(2, 4));
    assertThat(gradient.input(2).op()).isEqualTo(new Op.Constant(0, Shape.of(2, 2)));
  }

  @Test
  void gradientsCanBeDifferentiatedAlongADirection() {
    Value f = Graphs.formula("f", "x * x * y", x, y);
    List<Value> sources = List.of(x, y);
    Origin.Phase phase = Origin.Phase.DIRECTIONAL;
    List<Value> direction =
        List.of(
            Value.of(new Op.Input("u", 3, Shape.of(1, 1)), x.origin().in(phase), "u"),
            Value.of(new Op.Input("v", 4, Shape.of(1, 1)), y.origin().in(phase), "v"));

    List<Value> products = Autodiff.products(Autodiff.gradients(f, sources), direction, sources);

    assertThat(simplified(products.get(0))).isEqualTo("2 * v * x + 2 * u * y");
    assertThat(simplified(products.get(1))).isEqualTo("2 * u * x");
    assertThat(products)
        .allSatisfy(product -> assertThat(product.origin().phase()).isEqualTo(phase));
    assertThat(products.stream().map(Value::label)).containsExactly("rDX", "rDY");
  }

  /** The gradient as one formula. */
  private static String simplified(Value target, Value source) {
    return simplified(Autodiff.gradients(target, List.of(source)).get(0));
  }

  /** The value as one formula. */
  private static String simplified(Value value) {
    Graph graph = root(value);
    for (String pass : List.of("remove detach", "fold constants", "fuse pointwise")) {
      graph = Graphs.run(pass, graph);
    }
    Value result = graph.roots().get(0).value();
    return result.op() instanceof Op.Pointwise formula
        ? Infix.print(formula.body())
        : result.label();
  }

  private static Graph root(Value value) {
    return new Graph(List.of(new Root(Root.Kind.INPUT_GRADIENT, "x", value)));
  }
}
