package dev.sinter.docs;

import static dev.sinter.docs.text.Markdown.inline;
import static dev.sinter.docs.text.Markdown.number;

import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.emit.NodeTable;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of nodes and what the model says as a whole. */
final class NodeSection {
  private NodeSection() {}

  static void write(ModelPlan plan, Markdown page) {
    List<List<String>> rows = new ArrayList<>();
    long flops = 0;
    for (NodeTable.Row row : NodeTable.rows(plan)) {
      rows.add(
          List.of(
              inline(row.node()),
              inline(row.operations()),
              Markdown.shape(row.output()),
              number(row.parameters()),
              number(row.flops()),
              row.kernels().stream().map(Markdown::inline).collect(Collectors.joining(", "))));
      flops += row.flops();
    }
    rows.add(List.of("**total**", "", "", bold(plan.layout().size()), bold(flops), ""));
    page.heading(2, "Nodes")
        .paragraph(
            "Shapes are those of one sample. FLOPs are the arithmetic operations of the forward"
                + " pass of one sample. A kernel that stands beside two nodes computes both.")
        .table(
            List.of("node", "operations", "output", "parameters:", "FLOPs:", "forward kernels"),
            rows)
        .paragraph(model(plan));
  }

  private static String model(ModelPlan plan) {
    String training =
        Stream.concat(
                Stream.of(plan.spec().loss(), plan.spec().clipping(), plan.spec().optimizer())
                    .flatMap(Optional::stream),
                plan.spec().schedules().stream())
            .map(NodeSection::text)
            .collect(Collectors.joining(", "));
    return "Batches of %s, %s precision%s."
        .formatted(
            plan.spec().batch(),
            plan.spec().precision().name().toLowerCase(Locale.ROOT),
            training.isEmpty() ? ", no training" : ", trained with " + training);
  }

  private static String text(OperationSpec operation) {
    return inline(NodeTable.text(operation));
  }

  private static String bold(long number) {
    return "**" + number(number) + "**";
  }
}
