package dev.sinter.docs.reference;

import dev.sinter.docs.formula.Line;
import dev.sinter.docs.formula.ScalarFormulas;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.Penalty;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.plan.ProgramKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Penalties. */
final class PenaltyEntries {
  private static final String TEMPLATE =
      """
      @Model(batch = 32)
      @MeanSquaredError
      ENTRY
      @Sgd(learningRate = 0.1)
      interface NAME {
        @Dense(8)
        Tensor y(@Shape({16}) Tensor x);
      }
      """;

  private PenaltyEntries() {}

  static List<Entry> of(Map<String, Penalty> penalties, Map<String, AnnotationDoc> docs) {
    List<Entry> entries = new ArrayList<>();
    Examples.compile(penalties, List.of(TEMPLATE))
        .forEach(
            (name, example) -> entries.add(entry(penalties.get(name), docs.get(name), example)));
    return entries;
  }

  private static Entry entry(Penalty penalty, AnnotationDoc doc, Example example) {
    String name = penalty.annotation().getSimpleName();
    FunctionText text = FunctionText.of(penalty.of(1).formula(), "w", "penalty");
    return new Entry(
        penalty,
        doc,
        example,
        Infix.print(text.function()),
        Infix.print(text.derivative()),
        List.of(
            new Entry.Block(
                "Of one weight _w_, with the factor 1:",
                List.of(
                    Line.equation("r", ScalarFormulas.print(text.function())),
                    Line.equation(
                        "\\frac{\\partial r}{\\partial w}", ScalarFormulas.print(text.slope()))))),
        new FunctionChart("w", Map.of())
            .draw(name, "penalty(w) with the factor 1", text.function(), text.slope()),
        name + " and its derivative by the weight",
        Optional.empty(),
        new Loops(example)
            .kernels(
                List.of(ProgramKind.FORWARD_BACKWARD),
                cluster -> cluster.kind() == Cluster.Kind.PRODUCT && cluster.members().size() > 1));
  }
}
