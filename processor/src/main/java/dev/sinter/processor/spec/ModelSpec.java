package dev.sinter.processor.spec;

import dev.sinter.Precision;
import dev.sinter.processor.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the user said about one model. The reader guarantees: names are distinct, every read names
 * an input or a node, there is no cycle, {@code batch} and all extents are positive.
 *
 * @param packageName empty for the unnamed package
 * @param name the interface's simple name; for a nested one the names joined with an underscore
 * @param isPublic whether the interface, and so the compiled class, is public
 * @param nodes in the order of evaluation: what a node reads comes before it
 * @param loss the loss written on the interface
 * @param schedules in the order written, each followed by the next
 * @param penalties those written on the interface
 */
public record ModelSpec(
    String packageName,
    String name,
    boolean isPublic,
    int batch,
    Precision precision,
    boolean inputGradients,
    boolean hessian,
    List<InputSpec> inputs,
    List<NodeSpec> nodes,
    Optional<OperationSpec> loss,
    List<OperationSpec> penalties,
    Optional<OperationSpec> optimizer,
    Optional<OperationSpec> clipping,
    List<OperationSpec> schedules,
    Place place) {
  public ModelSpec {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    schedules = List.copyOf(schedules);
    penalties = List.copyOf(penalties);
  }

  /** Simple name of the generated class. */
  public String compiledName() {
    return "Compiled" + name;
  }
}
