package dev.sinter.docs;

import dev.sinter.docs.formula.Derivation;
import dev.sinter.docs.formula.Line;
import dev.sinter.docs.formula.UpdateFormulas;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import java.util.List;
import java.util.stream.Collectors;

/** The derivation: the model, every gradient and the update as formulas. */
final class FormulaSection {
  private final ModelPlan plan;
  private final Derivation derivation;
  private final Markdown page;

  private FormulaSection(ModelPlan plan, Markdown page) {
    this.plan = plan;
    this.derivation = new Derivation(plan);
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
    derivation.forward().forEach(this::block);
    program(ProgramKind.FORWARD_BACKWARD, "Backward");
    program(ProgramKind.INPUT_GRADIENTS, "Gradients by the inputs");
    if (plan.programs().containsKey(ProgramKind.HESSIAN_VECTOR_PRODUCT)) {
      page.heading(3, "Second derivatives")
          .paragraph(
              "Forward and backward differentiated along a direction in the space of the parameters,"
                  + " whose part that belongs to X is vX: rX is the derivative of X along it."
                  + " What belongs to the gradients of the parameters is the Hessian times the"
                  + " direction.");
      derivation.directional(ProgramKind.HESSIAN_VECTOR_PRODUCT).forEach(this::block);
    }
    plan.update().ifPresent(this::update);
  }

  private void program(ProgramKind kind, String title) {
    if (!plan.programs().containsKey(kind)) {
      return;
    }
    page.heading(3, title).paragraph(about(kind));
    derivation.backward(kind).forEach(this::block);
    List<Line> inputs = derivation.inputGradients(kind);
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

  private void block(String node, List<Line> lines) {
    page.paragraph("**" + node + "**").code("math", Line.block(lines));
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
    if (!rule.isUniform()) {
      page.paragraph("Biases and other parameters that are vectors do not decay:")
          .code("math", Line.block(UpdateFormulas.vectorUpdate(rule)));
    }
    plan.learningRate()
        .ifPresent(
            rate ->
                page.paragraph(
                        rate.variables().isEmpty()
                            ? "The learning rate stays what it is:"
                            : "The learning rate follows _step_ = _t_ − 1:")
                    .code("math", Line.block(List.of(UpdateFormulas.learningRate(rate)))));
  }
}
