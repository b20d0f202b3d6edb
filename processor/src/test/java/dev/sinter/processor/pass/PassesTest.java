package dev.sinter.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.GraphPrinter;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every pass on a graph that shows what it is for. */
class PassesTest {
  private final Value x = Graphs.input("x", 0, 2, 3);
  private final Value z = Graphs.input("z", 1, 2, 3);
  private final Value weight = Graphs.parameter("w", 4, 3);

  @Test
  void removeDetach() {
    Value detached = Graphs.value(new Op.Detach(), "detached", x);
    assertGraph(
        "remove detach",
        Graphs.output(Graphs.formula("y", "2 * detached", detached)),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = [detached] -> 2 * detached(%0)  y[2x3]
        OUTPUT y = %1
        """);
  }

  @Test
  void foldConstants() {
    Value two = Graphs.constant(2, 2, 3);
    Value scaled = Graphs.formula("scaled", "x * constant", x, two);
    Value nothing = Graphs.formula("nothing", "scaled + 0 * x", scaled, x);
    assertGraph(
        "fold constants",
        Graphs.output(nothing),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = [x] -> 2 * x(%0)  scaled[2x3]
        OUTPUT nothing = %1
        """);
  }

  @Test
  void foldConstantsRemovesSumsOfOneElement() {
    Value column = Graphs.input("column", 0, 5, 1);
    Value sum = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 1), "sum", column);
    assertGraph(
        "fold constants",
        Graphs.output(Graphs.formula("y", "exp(sum)", sum)),
        """
        %0 = Input[name=column, slot=0, batch=5x1]()  column[5x1]
        %1 = [sum] -> exp(sum)(%0)  y[5x1]
        OUTPUT y = %1
        """);
  }

  @Test
  void storeWeightsByRows() {
    Value product = Graphs.value(new Op.MatMul(false, true), "product", x, weight);
    Value loss = Graphs.value(new Op.Reduce(Op.Reduce.Kind.SUM, 0), "loss", product);
    LoweredModel model =
        StoreWeightsByRows.apply(
            new LoweredModel(
                List.of(x),
                Map.of("product", product),
                Map.of("product", product),
                Optional.of(loss),
                List.of(weight),
                List.of(),
                Map.of()));
    Value gradient = Autodiff.gradients(model.loss().orElseThrow(), model.parameters()).get(0);
    Graph graph =
        new Graph(
            List.of(
                new Root(Root.Kind.OUTPUT, "product", model.outputs().get("product")),
                new Root(Root.Kind.PARAMETER_GRADIENT, "w", gradient)));
    assertThat(model.nodes()).isEqualTo(model.outputs());
    assertThat(GraphPrinter.print(graph))
        .isEqualTo(
            """
            %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
            %1 = Parameter[name=w, stored=3x4, transposed=true, initialization=Initialization[distribution=CONSTANT, scale=0.0]]()  w[3x4]
            %2 = Transpose[](%1)  w[4x3]
            %3 = MatMul[transposeLeft=false, transposeRight=true](%0, %2)  product[2x4]
            %4 = Constant[value=1.0, of=1x4]()  seed[1x4]
            %5 = [dy] -> dy(%4)  dProduct[2x4]
            %6 = MatMul[transposeLeft=true, transposeRight=false](%5, %0)  dW[4x3]
            %7 = Transpose[](%6)  dW[3x4]
            OUTPUT product = %3
            PARAMETER_GRADIENT w = %7
            """);
  }

  @Test
  void foldTransposesIntoProducts() {
    Value transposed = Graphs.value(new Op.Transpose(), "transposed", weight);
    Value product = Graphs.value(new Op.MatMul(false, false), "product", x, transposed);
    assertGraph(
        "fold transposes",
        Graphs.output(product),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = Parameter[name=w, stored=4x3, transposed=false, initialization=Initialization[distribution=CONSTANT, scale=0.0]]()  w[4x3]
        %2 = MatMul[transposeLeft=false, transposeRight=true](%0, %1)  product[2x4]
        OUTPUT product = %2
        """);
  }

  @Test
  void foldTransposesOfSumsOfProducts() {
    Value one = Graphs.value(new Op.MatMul(true, false), "one", x, z);
    Value other = Graphs.value(new Op.MatMul(true, false), "other", z, x);
    Value sum = Graphs.formula("sum", "one + other", one, other);
    Value transposed = Graphs.value(new Op.Transpose(), "transposed", sum);
    assertGraph(
        "fold transposes",
        Graphs.output(transposed),
        """
        %0 = Input[name=z, slot=1, batch=2x3]()  z[2x3]
        %1 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %2 = MatMul[transposeLeft=true, transposeRight=false](%0, %1)  transposed[3x3]
        %3 = MatMul[transposeLeft=true, transposeRight=false](%1, %0)  transposed[3x3]
        %4 = [one, other] -> one + other(%2, %3)  transposed[3x3]
        OUTPUT transposed = %4
        """);
  }

  @Test
  void foldTransposesOfProducts() {
    Value product = Graphs.value(new Op.MatMul(true, false), "product", x, z);
    Value transposed = Graphs.value(new Op.Transpose(), "transposed", product);
    assertGraph(
        "fold transposes",
        Graphs.output(transposed),
        """
        %0 = Input[name=z, slot=1, batch=2x3]()  z[2x3]
        %1 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %2 = MatMul[transposeLeft=true, transposeRight=false](%0, %1)  transposed[3x3]
        OUTPUT transposed = %2
        """);
  }

  @Test
  void aProductThatOthersReadIsNotTransposed() {
    Value product = Graphs.value(new Op.MatMul(true, false), "product", x, z);
    Value transposed = Graphs.value(new Op.Transpose(), "transposed", product);
    Graph graph = Graphs.output(product, transposed);

    assertGraph("fold transposes", graph, GraphPrinter.print(graph));
  }

  @Test
  void materialiseTransposes() {
    Value product = Graphs.value(new Op.MatMul(false, true), "product", x, weight);
    assertGraph(
        "materialise transposes",
        Graphs.output(product),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = Parameter[name=w, stored=4x3, transposed=false, initialization=Initialization[distribution=CONSTANT, scale=0.0]]()  w[4x3]
        %2 = Transpose[](%1)  wTransposed[3x4]
        %3 = MatMul[transposeLeft=false, transposeRight=false](%0, %2)  product[2x4]
        OUTPUT product = %3
        """);
  }

  @Test
  void shareCommonValues() {
    Value a = Graphs.formula("a", "exp(x)", x);
    Value b = Graphs.formula("b", "exp(x)", x);
    assertGraph(
        "share common values",
        Graphs.output(Graphs.formula("y", "a * b", a, b)),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = [x] -> exp(x)(%0)  a[2x3]
        %2 = [a, b] -> a * b(%1, %1)  y[2x3]
        OUTPUT y = %2
        """);
  }

  @Test
  void fusePointwise() {
    Value sum = Graphs.formula("sum", "x + z", x, z);
    Value square = Graphs.formula("square", "sum^2", sum);
    assertGraph(
        "fuse pointwise",
        Graphs.output(Graphs.formula("y", "1 + square", square)),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = Input[name=z, slot=1, batch=2x3]()  z[2x3]
        %2 = [x, z] -> 1 + (x + z) * (x + z)(%0, %1)  y[2x3]
        OUTPUT y = %2
        """);
  }

  @Test
  void aFormulaThatTwoReadIsNotFused() {
    Value sum = Graphs.formula("sum", "x + z", x, z);
    Value exp = Graphs.formula("exp", "exp(sum)", sum);
    Value sin = Graphs.formula("sin", "sin(sum)", sum);
    Graph fused = Graphs.run("fuse pointwise", Graphs.output(exp, sin));

    assertThat(fused.values()).hasSize(5);
  }

  /** Each formula reads the one before it twice: put into each other they double in length. */
  @Test
  void fusionOfALongChainStaysSmall() {
    Value value = x;
    for (int i = 0; i < 60; i++) {
      value = Graphs.formula("f" + i, "%s * (1 + %<s^2)".formatted(value.label()), value);
    }
    Graph fused = Graphs.run("fuse pointwise", Graphs.output(value));

    assertThat(GraphPrinter.print(fused)).hasSizeLessThan(20_000);
  }

  @Test
  void splitFormulas() {
    Value y = Graphs.formula("y", "(exp(x) + log(x)) * (sin(x) + cos(x)) + tanh(z) * x", x, z);
    assertGraph(
        "split formulas",
        Graphs.output(y),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = [x] -> (exp(x) + log(x)) * (sin(x) + cos(x))(%0)  yPart1[2x3]
        %2 = Input[name=z, slot=1, batch=2x3]()  z[2x3]
        %3 = [z, x] -> tanh(z) * x(%2, %0)  yPart2[2x3]
        %4 = [yPart1, yPart2] -> yPart1 + yPart2(%1, %3)  y[2x3]
        OUTPUT y = %4
        """);
  }

  @Test
  void stageSources() {
    Value product = Graphs.value(new Op.MatMul(true, false), "product", x, z);
    Value sum = Graphs.formula("sum", "x + z", x, z);
    assertGraph(
        "stage sources",
        Graphs.output(product, sum),
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = Input[name=z, slot=1, batch=2x3]()  z[2x3]
        %2 = Copy[](%1)  z[2x3]
        %3 = MatMul[transposeLeft=true, transposeRight=false](%0, %2)  product[3x3]
        %4 = Copy[](%0)  x[2x3]
        %5 = [x, z] -> x + z(%4, %2)  sum[2x3]
        OUTPUT product = %3
        OUTPUT sum = %5
        """);
  }

  @Test
  void materialiseRoots() {
    Value copy = Graphs.formula("y", "exp(x)", x);
    Graph graph =
        new Graph(
            List.of(
                new Root(Root.Kind.OUTPUT, "y", copy),
                new Root(Root.Kind.OUTPUT, "again", copy),
                new Root(Root.Kind.INPUT_GRADIENT, "x", Graphs.constant(0, 2, 3))));
    assertGraph(
        "materialise roots",
        graph,
        """
        %0 = Input[name=x, slot=0, batch=2x3]()  x[2x3]
        %1 = [x] -> exp(x)(%0)  y[2x3]
        %2 = Copy[](%1)  y[2x3]
        %3 = [] -> 0()  constant[2x3]
        OUTPUT y = %1
        OUTPUT again = %2
        INPUT_GRADIENT x = %3
        """);
  }

  @Test
  void everyPassHasANameOfItsOwnAndATestHere() {
    List<String> names = Passes.all().stream().map(Pass::name).toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .containsExactly(
            "remove detach",
            "fold constants",
            "fold transposes",
            "materialise transposes",
            "share common values",
            "fuse pointwise",
            "split formulas",
            "share common values again",
            "stage sources",
            "materialise roots");
  }

  private static void assertGraph(String pass, Graph before, String after) {
    assertThat(GraphPrinter.print(Graphs.run(pass, before))).isEqualTo(after);
  }
}
