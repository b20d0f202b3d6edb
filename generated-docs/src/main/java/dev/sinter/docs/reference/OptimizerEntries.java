package dev.sinter.docs.reference;

import dev.sinter.docs.formula.UpdateFormulas;
import dev.sinter.processor.op.CatalogueEntry;
import dev.sinter.processor.op.Clipping;
import dev.sinter.processor.op.Optimizer;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Optimizers, and the clippings of gradients before them. */
final class OptimizerEntries {
  private static final String SGD = "@Sgd(learningRate = 0.1)";

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

  private static final String CLIPPED = TEMPLATE.replace("ENTRY", SGD + "\nENTRY");

  private OptimizerEntries() {}

  static List<Entry> optimizers(
      Map<String, Optimizer> optimizers, Map<String, AnnotationDoc> docs) {
    return entries(optimizers, docs, TEMPLATE);
  }

  static List<Entry> clippings(Map<String, Clipping> clippings, Map<String, AnnotationDoc> docs) {
    return entries(clippings, docs, CLIPPED);
  }

  private static List<Entry> entries(
      Map<String, ? extends CatalogueEntry> optimizers,
      Map<String, AnnotationDoc> docs,
      String template) {
    List<Entry> entries = new ArrayList<>();
    Examples.compile(optimizers, List.of(template))
        .forEach(
            (name, example) -> entries.add(entry(optimizers.get(name), docs.get(name), example)));
    return entries;
  }

  private static Entry entry(CatalogueEntry optimizer, AnnotationDoc doc, Example example) {
    String name = optimizer.annotation().getSimpleName();
    UpdateRule rule = example.plan().update().orElseThrow();
    return new Entry(
        optimizer,
        doc,
        example,
        "",
        "",
        blocks(rule),
        WalkChart.draw(name, rule),
        "The way of " + name,
        Optional.empty(),
        new Loops(example).update());
  }

  private static List<Entry.Block> blocks(UpdateRule rule) {
    List<Entry.Block> blocks = new ArrayList<>();
    blocks.add(new Entry.Block(about(rule), UpdateFormulas.update(rule)));
    if (!rule.isUniform()) {
      blocks.add(
          new Entry.Block(
              "Of biases and other vectors, where it differs:", UpdateFormulas.vectorUpdate(rule)));
    }
    return blocks;
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
