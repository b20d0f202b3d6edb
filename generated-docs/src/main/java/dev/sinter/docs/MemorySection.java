package dev.sinter.docs;

import static dev.sinter.docs.text.Markdown.inline;
import static dev.sinter.docs.text.Markdown.number;

import dev.sinter.Precision;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.Block;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where everything lies: the flat vector of parameters, and the arena of each large program. */
final class MemorySection {
  private final ModelPlan plan;
  private final Markdown page;

  private MemorySection(ModelPlan plan, Markdown page) {
    this.plan = plan;
    this.page = page;
  }

  static void write(ModelPlan plan, Markdown page) {
    MemorySection section = new MemorySection(plan, page);
    page.heading(2, "Memory");
    section.parameters();
    section.arena();
  }

  private void parameters() {
    page.heading(3, "Parameters");
    if (plan.layout().size() == 0) {
      page.paragraph("The model has none.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    plan.layout()
        .parameters()
        .forEach(
            (name, parameter) ->
                rows.add(
                    List.of(
                        inline(name),
                        Markdown.shape(parameter.visible()),
                        stored(parameter),
                        number(plan.layout().at(name)),
                        number(parameter.stored().size()))));
    List<String> states = plan.update().map(UpdateRule::states).orElse(List.of());
    String alike = states.isEmpty() ? "" : ", and so do the optimizer's states " + listed(states);
    page.paragraph(
            "One array of %s (%s). The gradients lie in a second one at the same places%s."
                .formatted(elements(plan.layout().size()), bytes(plan.layout().size()), alike))
        .table(List.of("parameter", "shape", "stored as", "at:", "size:"), rows);
  }

  private static String stored(Op.Parameter parameter) {
    return Markdown.shape(parameter.stored()) + (parameter.transposed() ? ", transposed" : "");
  }

  private void arena() {
    ProgramKind kind =
        plan.programs().containsKey(ProgramKind.FORWARD_BACKWARD)
            ? ProgramKind.FORWARD_BACKWARD
            : List.copyOf(plan.programs().keySet()).get(plan.programs().size() - 1);
    ProgramPlan program = plan.programs().get(kind);
    List<List<String>> rows = new ArrayList<>();
    long sum = pinned(rows);
    for (Map.Entry<Block, Integer> place : program.arena().entrySet()) {
      Block block = place.getKey();
      sum += block.size();
      rows.add(
          List.of(
              block.name(),
              number(block.size()),
              number(place.getValue()),
              KernelSection.number(program, block.first())
                  + " – "
                  + KernelSection.number(program, block.last())));
    }
    page.heading(3, "Arena of " + inline(KernelSection.method(kind)))
        .paragraph(
            ("Values between kernels share one array: what is no longer needed makes room. It ends at"
                    + " %s (%s); side by side the values would take %s. Places are whole cache lines"
                    + " with one to spare, as kernels load and store whole vectors.")
                .formatted(number(program.arenaSize()), bytes(program.arenaSize()), elements(sum)))
        .table(List.of("value", "size:", "at:", "needed in calls"), rows);
    if (program.arena().size() > 1) {
      page.paragraph("Who is there when, call by call:").code("text", Lifetimes.chart(program));
    }
  }

  /** The results at a fixed place, which all programs know. */
  private long pinned(List<List<String>> rows) {
    long sum = 0;
    for (Map.Entry<String, Value> output : plan.lowered().outputs().entrySet()) {
      sum += fixed("output ", Root.Kind.OUTPUT, output.getKey(), output.getValue(), rows);
    }
    if (plan.programs().containsKey(ProgramKind.INPUT_GRADIENTS)) {
      for (Value input : plan.lowered().inputs()) {
        sum += fixed("gradient by ", Root.Kind.INPUT_GRADIENT, input.label(), input, rows);
      }
    }
    return sum;
  }

  private long fixed(
      String what, Root.Kind kind, String name, Value value, List<List<String>> rows) {
    long size = value.shape().size();
    rows.add(List.of(what + name, number(size), number(plan.pinned().at(kind, name)), "reserved"));
    return size;
  }

  private static String elements(long count) {
    return count == 1 ? "1 element" : number(count) + " elements";
  }

  private String bytes(long elements) {
    long bytes = elements * (plan.spec().precision() == Precision.DOUBLE ? 8 : 4);
    return bytes < 10_000
        ? number(bytes) + " bytes"
        : String.format(Locale.ROOT, "%,.1f KiB", bytes / 1024.0);
  }

  private static String listed(List<String> names) {
    return String.join(" and ", names.stream().map(Markdown::inline).toList());
  }
}
