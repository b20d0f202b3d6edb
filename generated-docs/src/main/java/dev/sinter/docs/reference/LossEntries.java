package dev.sinter.docs.reference;

import dev.sinter.docs.formula.Derivation;
import dev.sinter.docs.formula.Line;
import dev.sinter.docs.formula.NamedConstants;
import dev.sinter.docs.formula.ScalarFormulas;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.Loss;
import dev.sinter.processor.op.PointwiseLoss;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Losses. */
final class LossEntries {
  private static final String TEMPLATE =
      """
      @Model(batch = 32)
      @Sgd(learningRate = 0.1)
      ENTRY
      interface NAME {
        @Dense(UNITS)
        Tensor y(@Shape({16}) Tensor x);
      }
      """;

  private static final List<String> UNITS = List.of("8", "1", "2");

  private LossEntries() {}

  static List<Entry> of(Map<String, Loss> losses, Map<String, AnnotationDoc> docs) {
    List<String> templates = UNITS.stream().map(n -> TEMPLATE.replace("UNITS", n)).toList();
    List<Entry> entries = new ArrayList<>();
    Examples.compile(losses, templates)
        .forEach((name, example) -> entries.add(entry(losses.get(name), docs.get(name), example)));
    return entries;
  }

  private static Entry entry(Loss loss, AnnotationDoc doc, Example example) {
    String name = loss.annotation().getSimpleName();
    Derivation derivation = new Derivation(example.plan());
    List<Entry.Block> blocks = new ArrayList<>();
    String formula = "";
    String derivative = "";
    String drawing = "";
    if (loss instanceof PointwiseLoss pointwise) {
      FunctionText text = FunctionText.of(pointwise.formula(example.options(name)), "y", "loss");
      formula = Infix.print(NamedConstants.of(text.function()));
      derivative = Infix.print(NamedConstants.of(text.derivative()));
      drawing =
          new FunctionChart("y", Map.of("t", 1.0))
              .draw(name, "loss(y) for t = 1", text.function(), text.slope());
      blocks.add(
          new Entry.Block(
              "Of one element _y_ of the output and its target _t_:",
              List.of(
                  Line.equation("\\ell", ScalarFormulas.print(text.function())),
                  Line.equation(
                      "\\frac{\\partial \\ell}{\\partial y}",
                      ScalarFormulas.print(text.slope())))));
    }
    blocks.add(new Entry.Block("The loss _L_ of a batch:", derivation.loss()));
    blocks.add(
        new Entry.Block(
            "Its gradient by the output, as it is computed:",
            derivation.gradientBehind("y.weight")));
    return new Entry(
        loss,
        doc,
        example,
        formula,
        derivative,
        blocks,
        drawing,
        name + " and its derivative by the output",
        Optional.empty(),
        loops(example));
  }

  /** What is computed over the rows of the output, or else with the product that gives it. */
  private static List<Entry.Loop> loops(Example example) {
    ProgramPlan training = example.plan().programs().get(ProgramKind.FORWARD_BACKWARD);
    boolean rows =
        training.calls().stream().anyMatch(call -> call.cluster().kind() == Cluster.Kind.ROWS);
    Cluster.Kind kind = rows ? Cluster.Kind.ROWS : Cluster.Kind.PRODUCT;
    return new Loops(example)
        .kernels(List.of(ProgramKind.FORWARD_BACKWARD), cluster -> cluster.kind() == kind);
  }
}
