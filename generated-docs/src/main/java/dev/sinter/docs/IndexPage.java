package dev.sinter.docs;

import dev.sinter.docs.reference.ReferencePages;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.emit.NodeTable;
import dev.sinter.processor.plan.ModelPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page that leads to all others. */
final class IndexPage {
  private IndexPage() {}

  static String of(List<DocumentedModel> models) {
    List<List<String>> rows = new ArrayList<>();
    for (DocumentedModel model : models) {
      ModelPlan plan = model.plan();
      rows.add(
          List.of(
              "[%s](%s.md)".formatted(model.name(), model.name()),
              model.source().summary(),
              operations(plan),
              Markdown.number(plan.layout().size()),
              Markdown.number(plan.spec().batch())));
    }
    return new Markdown()
        .paragraph(Page.NOTICE)
        .heading(1, "The example models, as they are compiled")
        .paragraph(
            "What the compiler makes of each model of [the examples]("
                + Page.SOURCES.substring(0, Page.SOURCES.length() - 1)
                + "): its nodes, its graph and what is fused into one kernel, its gradients as"
                + " formulas, where everything lies in memory, and the generated source.")
        .table(List.of("model", "what it does", "nodes", "parameters:", "batch:"), rows)
        .paragraph(
            "[The reference](%s/README.md) has everything that a model can be made of: activations,"
                    .formatted(ReferencePages.FOLDER)
                + " layers, losses, optimizers and schedules, each with its formulas, its options"
                + " and its generated loop.")
        .paragraph(
            "The pages are written by the build, from the plan that the code is printed from."
                + " `mvn verify` fails where they are stale; this rewrites them:")
        .code("sh", PageFolder.COMMAND)
        .toString();
  }

  private static String operations(ModelPlan plan) {
    return NodeTable.rows(plan).stream()
        .map(NodeTable.Row::node)
        .collect(Collectors.joining(" → "));
  }
}
