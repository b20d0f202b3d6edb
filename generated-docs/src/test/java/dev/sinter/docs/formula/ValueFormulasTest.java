package dev.sinter.docs.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueFormulasTest {
  private static final Origin NODE = new Origin("hidden", Origin.Phase.FORWARD);
  private static final Initialization ZERO =
      new Initialization(Initialization.Distribution.CONSTANT, 0);

  private final Value image = Value.of(new Op.Input("image", 0, Shape.of(8, 4)), NODE, "image");
  private final Op.Parameter seen = new Op.Parameter("hidden.weight", Shape.of(3, 4), false, ZERO);
  private final Op.Parameter stored = new Op.Parameter("hidden.weight", Shape.of(4, 3), true, ZERO);
  private final Value product =
      Value.of(new Op.MatMul(false, true), NODE, "hiddenProduct", image, parameter(seen));
  private final Value bias = parameter(new Op.Parameter("hidden.bias", Shape.of(3), false, ZERO));
  private final Value dense =
      pointwise(
          "hiddenDense",
          Expr.variable("x").plus(Expr.variable("b")),
          List.of("x", "b"),
          product,
          Value.of(new Op.Reshape(Shape.of(1, 3)), NODE, "hidden.bias", bias));
  private final Value hidden =
      pointwise("hidden", Expr.variable("x").apply(Function.SOFTPLUS), List.of("x"), dense);
  private final Value perSample =
      Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 1), NODE, "hiddenSum", hidden);
  private final Value total =
      Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 0), NODE, "hiddenTotal", perSample);
  private final Graph forward = new Graph(List.of(new Root(Root.Kind.LOSS, "", total)));

  private static Value parameter(Op.Parameter parameter) {
    return Value.of(parameter, NODE, parameter.name());
  }

  private static Value pointwise(String label, Expr body, List<String> names, Value... inputs) {
    return Value.of(new Op.Pointwise(names, body, Shape.of(8, 3)), NODE, label, inputs);
  }

  private static String text(Line line) {
    return line.left() + " " + line.sign() + " " + String.join(" = ", line.rights());
  }

  private List<String> texts(Graph program) {
    ValueFormulas formulas =
        new ValueFormulas(new Symbols(forward, program, Map.of("hidden.weight", stored)));
    return program.values().stream()
        .flatMap(value -> formulas.of(value).stream())
        .map(ValueFormulasTest::text)
        .toList();
  }

  @Test
  void writesProductsWholeAndTheRestByElements() {
    assertThat(texts(forward))
        .containsExactly(
            "\\mathrm{hiddenProduct} = \\mathrm{image} \\; W_{\\mathrm{hidden}}^{\\top}",
            "\\mathrm{hiddenDense}_{ij} = \\mathrm{hiddenProduct}_{ij} + b_{\\mathrm{hidden},j}",
            "\\mathrm{hidden}_{ij} = \\mathrm{softplus}(\\mathrm{hiddenDense}_{ij})",
            "\\mathrm{hiddenSum}_i = \\sum_{j=1}^{3} \\mathrm{hidden}_{ij}",
            "L = \\sum_{i=1}^{8} \\mathrm{hiddenSum}_i");
  }

  @Test
  void tellsShapes() {
    ValueFormulas formulas = new ValueFormulas(new Symbols(forward, forward, Map.of()));
    assertThat(formulas.of(product).orElseThrow().shape()).isEqualTo("8 \\times 3");
    assertThat(formulas.of(image)).isEmpty();
    assertThat(formulas.of(bias)).isEmpty();
  }

  @Test
  void writesGradientsByWhatTheUserSeesHoweverItIsStored() {
    Origin back = NODE.backward();
    Value dHidden = Value.of(new Op.Constant(1, Shape.of(8, 3)), back, "dHidden");
    Value byWeight = Value.of(new Op.MatMul(true, false), back, "dHidden.weight", image, dHidden);
    Value turned = Value.of(new Op.Transpose(), back, "hidden.weightTransposed", parameter(stored));
    Value byImage = Value.of(new Op.MatMul(false, false), back, "dImage", dHidden, turned);
    Value byBias = Value.of(new Op.Reduce(Op.Reduce.Kind.SUM, 0), back, "dHidden.bias", dHidden);
    Graph program =
        new Graph(
            List.of(
                new Root(Root.Kind.PARAMETER_GRADIENT, "hidden.weight", byWeight),
                new Root(Root.Kind.PARAMETER_GRADIENT, "hidden.bias", byBias),
                new Root(Root.Kind.INPUT_GRADIENT, "image", byImage)));
    String gradient = "\\frac{\\partial L}{\\partial \\mathrm{hidden}}";
    assertThat(texts(program))
        .containsExactly(
            "\\frac{\\partial L}{\\partial \\mathrm{hidden}_{ij}} = 1",
            "\\frac{\\partial L}{\\partial W_{\\mathrm{hidden}}} = \\left("
                + gradient
                + "\\right)^{\\top} \\; \\mathrm{image}",
            "\\frac{\\partial L}{\\partial b_{\\mathrm{hidden},j}} = \\sum_{i=1}^{8}"
                + " \\frac{\\partial L}{\\partial \\mathrm{hidden}_{ij}}",
            "\\frac{\\partial L}{\\partial \\mathrm{image}} = "
                + gradient
                + " \\; W_{\\mathrm{hidden}}");
  }

  @Test
  void tellsTheSumOfAGradientFromItsParts() {
    Origin left = new Origin("left", Origin.Phase.BACKWARD);
    Origin right = new Origin("right", Origin.Phase.BACKWARD);
    Value a = Value.of(new Op.Constant(1, Shape.of(8, 3)), left, "dHidden");
    Value b = Value.of(new Op.Constant(2, Shape.of(8, 3)), right, "dHidden");
    Value sum =
        Value.of(
            new Op.Pointwise(
                List.of("a", "b"), Expr.variable("a").plus(Expr.variable("b")), Shape.of(8, 3)),
            left,
            "dHidden",
            a,
            b);
    String gradient = "\\frac{\\partial L}{\\partial \\mathrm{hidden}_{ij}}";
    assertThat(texts(new Graph(List.of(new Root(Root.Kind.OUTPUT, "", sum)))))
        .containsExactly(
            "\\left." + gradient + "\\right|_{\\mathrm{left}} = 1",
            "\\left." + gradient + "\\right|_{\\mathrm{right}} = 2",
            gradient
                + " = \\left."
                + gradient
                + "\\right|_{\\mathrm{left}} + \\left."
                + gradient
                + "\\right|_{\\mathrm{right}}");
  }

  @Test
  void saysWhatStepsOnTheWayComeTo() {
    Origin back = NODE.backward();
    Value row =
        Value.of(
            new Op.Pointwise(List.of("s"), Expr.of(2).times(Expr.variable("s")), Shape.of(8, 1)),
            back,
            "dHiddenSum",
            perSample);
    Value all =
        Value.of(
            new Op.Pointwise(
                List.of("d", "x"), Expr.variable("d").times(Expr.variable("x")), Shape.of(8, 3)),
            back,
            "dHidden",
            row,
            dense);
    assertThat(texts(new Graph(List.of(new Root(Root.Kind.OUTPUT, "", all)))))
        .last()
        .isEqualTo(
            "\\frac{\\partial L}{\\partial \\mathrm{hidden}_{ij}} = \\frac{\\partial L}{\\partial"
                + " \\mathrm{hiddenSum}_i} \\, \\mathrm{hiddenDense}_{ij} = 2 \\,"
                + " \\mathrm{hiddenSum}_i \\, \\mathrm{hiddenDense}_{ij}");
  }
}
