package dev.sinter.processor.ir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sinter.processor.expr.Expr;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphVerifierTest {
  private static final Origin ORIGIN = new Origin("node", Origin.Phase.FORWARD);

  private final Value input = make(new Op.Input("x", 0, Shape.of(2, 3)), "x");
  private final Value weight = parameter("w", Shape.of(4, 3));

  @Test
  void aSoundGraphPasses() {
    Value product = make(new Op.MatMul(false, true), "product", input, weight);
    Value gradient = make(new Op.MatMul(true, false), "dW", product, input);
    Graph graph =
        new Graph(
            List.of(
                new Root(Root.Kind.OUTPUT, "product", product),
                new Root(Root.Kind.PARAMETER_GRADIENT, "w", gradient)));

    assertThatCode(() -> GraphVerifier.verify(graph, "a pass")).doesNotThrowAnyException();
  }

  @Test
  void aSourceWithInputsDoesNot() {
    Value source = make(new Op.Constant(1, Shape.of(2, 3)), "one", input);

    assertFails(output(source), "after a pass: one[2x3] is a source with inputs");
  }

  @Test
  void aParameterThatIsThereTwiceDoesNot() {
    Value twin = parameter("w", Shape.of(4, 3));
    Value sum =
        make(
            new Op.Pointwise(
                List.of("a", "b"), Expr.variable("a").plus(Expr.variable("b")), Shape.of(4, 3)),
            "sum",
            weight,
            twin);

    assertFails(output(sum), "after a pass: w[4x3] is a parameter that is there twice");
  }

  @Test
  void aGradientOfAnotherShapeDoesNot() {
    Value product = make(new Op.MatMul(false, true), "product", input, weight);
    Graph graph =
        new Graph(
            List.of(
                new Root(Root.Kind.OUTPUT, "product", product),
                new Root(Root.Kind.PARAMETER_GRADIENT, "w", product)));

    assertFails(graph, "after a pass: product[2x4] is a gradient of another shape than w[4x3]");
  }

  /** A shape always follows from the operation: what has none cannot be made at all. */
  @Test
  void aValueWithoutAShapeCannotBeMade() {
    assertThatThrownBy(() -> make(new Op.MatMul(false, false), "product", input, weight))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("inner extents 3 and 4 differ");
    assertThatThrownBy(() -> make(new Op.Slice(1, 2, 2), "slice", input))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make(new Op.Concat(1), "joined", input, weight))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make(new Op.Reshape(Shape.of(7)), "reshaped", input))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                make(
                    new Op.Pointwise(List.of("a"), Expr.variable("b"), Shape.of(2, 3)),
                    "formula",
                    input))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertFails(Graph graph, String message) {
    assertThatThrownBy(() -> GraphVerifier.verify(graph, "a pass"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  private static Graph output(Value value) {
    return new Graph(List.of(new Root(Root.Kind.OUTPUT, "y", value)));
  }

  private static Value parameter(String name, Shape shape) {
    Initialization zeros = new Initialization(Initialization.Distribution.CONSTANT, 0);
    return make(new Op.Parameter(name, shape, false, zeros), name);
  }

  private static Value make(Op op, String label, Value... inputs) {
    return Value.of(op, ORIGIN, label, inputs);
  }
}
