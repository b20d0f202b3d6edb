package dev.sinter.docs;

import dev.sinter.docs.formula.Line;
import dev.sinter.docs.formula.Symbols;
import dev.sinter.docs.formula.UpdateFormulas;
import dev.sinter.docs.formula.ValueFormulas;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The derivation: the model, every gradient and the update as formulas. */
final class FormulaSection {
  private final ModelPlan plan;
  private final Graph forward;
  private final Markdown page;

  private FormulaSection(ModelPlan plan, Markdown page) {
    this.plan = plan;
    this.forward = forward(plan.lowered());
    this.page = page;
  }

  static void write(ModelPlan plan, Markdown page) {
    new FormulaSection(plan, page).write();
  }

  private void write() {
    page.heading(2, "Formulas")
        .paragraph(
            "Names are those of the generated code. Products of matrices are written as a whole, all"
                + " else by elements: _i_ counts the "
                + plan.spec().batch()
                + " samples of the batch, _j_ the columns. The shape stands at the right.");
    page.heading(3, "Forward");
    groups(forward, Origin.Phase.FORWARD)
        .forEach((node, values) -> block(node, values, symbols(forward)));
    program(ProgramKind.FORWARD_BACKWARD, "Backward");
    program(ProgramKind.INPUT_GRADIENTS, "Gradients by the inputs");
    plan.update().ifPresent(this::update);
  }

  private void program(ProgramKind kind, String title) {
    ProgramPlan program = plan.programs().get(kind);
    if (program == null) {
      return;
    }
    page.heading(3, title).paragraph(about(kind));
    Symbols symbols = symbols(program.graph());
    groups(program.graph(), Origin.Phase.BACKWARD)
        .forEach((node, values) -> block(node, values, symbols));
    List<Line> inputs =
        program.graph().roots(Root.Kind.INPUT_GRADIENT).stream()
            .map(root -> symbols.gradient(root.name(), root.value()))
            .toList();
    if (!inputs.isEmpty()) {
      page.paragraph("What the program returns:").code("math", Line.block(inputs));
    }
  }

  private String about(ProgramKind kind) {
    if (kind == ProgramKind.INPUT_GRADIENTS && plan.lowered().loss().isEmpty()) {
      return "The model has no loss: _L_ is the sum of its outputs.";
    }
    return "In the order in which they are computed, by the chain rule from the loss _L_ back.";
  }

  private Symbols symbols(Graph program) {
    return new Symbols(forward, program, plan.layout().parameters());
  }

  /** The values of one direction by the node they come from, in the order of computation. */
  private static Map<String, List<Value>> groups(Graph graph, Origin.Phase phase) {
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    for (Value value : graph.values()) {
      if (value.origin().phase() == phase) {
        groups.computeIfAbsent(value.origin().node(), node -> new ArrayList<>()).add(value);
      }
    }
    return groups;
  }

  private void block(String node, List<Value> values, Symbols symbols) {
    ValueFormulas formulas = new ValueFormulas(symbols);
    List<Line> lines = values.stream().flatMap(value -> formulas.of(value).stream()).toList();
    if (!lines.isEmpty()) {
      page.paragraph("**" + node + "**").code("math", Line.block(lines));
    }
  }

  private static Graph forward(LoweredModel model) {
    List<Root> roots = new ArrayList<>();
    model.outputs().forEach((name, value) -> roots.add(new Root(Root.Kind.OUTPUT, name, value)));
    model.loss().ifPresent(loss -> roots.add(new Root(Root.Kind.LOSS, "", loss)));
    return new Graph(roots);
  }

  private void update(UpdateRule rule) {
    page.heading(3, "Update")
        .paragraph(
            "Every parameter _θ_ with its gradient _g_ = ∂_L_/∂_θ_, in step _t_ = 1, 2, …"
                + (rule.states().isEmpty()
                    ? ":"
                    : ", from "
                        + rule.states().stream()
                            .map(state -> "_" + state + "_ = 0")
                            .collect(Collectors.joining(" and "))
                        + " on:"))
        .code("math", Line.block(UpdateFormulas.update(rule)));
    plan.learningRate()
        .ifPresent(
            rate ->
                page.paragraph(
                        rate.variables().isEmpty()
                            ? "The learning rate stays what it is:"
                            : "The learning rate falls with _step_ = _t_ − 1:")
                    .code("math", Line.block(List.of(UpdateFormulas.learningRate(rate)))));
  }
}
