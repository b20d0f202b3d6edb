package dev.sinter.docs.reference;

import dev.sinter.docs.formula.UpdateFormulas;
import dev.sinter.processor.op.Optimizer;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Optimizers. */
final class OptimizerEntries {
  private static final String TEMPLATE =
      """
      @Model(batch = 32)
      ENTRY
      @MeanSquaredError
      interface NAME {
        @Dense(8)
        Tensor y(@Shape({16}) Tensor x);
      }
      """;

  private OptimizerEntries() {}

  static List<Entry> of(Map<String, Optimizer> optimizers, Map<String, AnnotationDoc> docs) {
    List<Entry> entries = new ArrayList<>();
    Examples.compile(optimizers, List.of(TEMPLATE))
        .forEach(
            (name, example) -> entries.add(entry(optimizers.get(name), docs.get(name), example)));
    return entries;
  }

  private static Entry entry(Optimizer optimizer, AnnotationDoc doc, Example example) {
    String name = optimizer.annotation().getSimpleName();
    UpdateRule rule = optimizer.rule(example.options(name));
    return new Entry(
        optimizer,
        doc,
        example,
        "",
        "",
        List.of(new Entry.Block(about(rule), UpdateFormulas.update(rule))),
        WalkChart.draw(name, rule),
        "The way of " + name,
        Optional.empty(),
        new Loops(example).update());
  }

  private static String about(UpdateRule rule) {
    String states =
        rule.states().stream()
            .map(state -> "_" + state + "_ = 0")
            .collect(Collectors.joining(", "));
    return "Of a parameter _θ_ with gradient _g_, in step _t_ = 1, 2, … with learning rate _η_"
        + (states.isEmpty() ? ":" : ", from " + states + " on:");
  }
}
