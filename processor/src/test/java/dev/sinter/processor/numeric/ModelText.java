package dev.sinter.processor.numeric;

import dev.sinter.Precision;
import java.util.List;

/**
 * The source of a model, in either precision.
 *
 * @param name simple name, to which the precision is added
 * @param options of the model's annotation but for the precision: {@code batch = 4}
 * @param annotations of the interface: loss, optimizer and schedule; may be empty
 * @param nodes the methods
 */
record ModelText(String name, String options, String annotations, List<String> nodes) {
  static final String PACKAGE = "models";

  ModelText {
    nodes = List.copyOf(nodes);
  }

  /** A model in training with {@code @Sgd}, for those whose optimizer does not matter. */
  static ModelText of(String name, int batch, String loss, String... nodes) {
    return new ModelText(
        name, "batch = " + batch, loss + " @Sgd(learningRate = 0.1)", List.of(nodes));
  }

  /** The same model with the gradients by its inputs. */
  ModelText withInputGradients() {
    return new ModelText(name, options + ", inputGradients = true", annotations, nodes);
  }

  /** The same model with second derivatives. */
  ModelText withHessian() {
    return new ModelText(name, options + ", hessian = true", annotations, nodes);
  }

  /** The same model under another name and with another batch. */
  ModelText withBatch(String otherName, int batch) {
    return new ModelText(
        otherName, options.replaceFirst("batch = \\d+", "batch = " + batch), annotations, nodes);
  }

  /** The simple name in one precision, for example {@code MlpDouble}. */
  String name(Precision precision) {
    return name + (precision == Precision.FLOAT ? "Float" : "Double");
  }

  /** The whole file. */
  String source(Precision precision) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(PACKAGE).append(";\n\nimport dev.sinter.*;\n\n");
    text.append("@Model(").append(options).append(", precision = Precision.");
    text.append(precision).append(")\n");
    if (!annotations.isEmpty()) {
      text.append(annotations).append('\n');
    }
    text.append("public interface ").append(name(precision)).append(" {\n");
    nodes.forEach(node -> text.append("  ").append(node).append("\n"));
    return text.append("}\n").toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
