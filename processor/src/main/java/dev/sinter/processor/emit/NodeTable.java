package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Cost;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of a model's nodes: what each is, how large, what it costs and where it is computed.
 */
public final class NodeTable {
  /**
   * A node.
   *
   * @param operations as the user wrote them
   * @param output shape of one sample
   * @param parameters number of parameters
   * @param flops arithmetic operations of the forward pass of one sample
   * @param kernels methods that compute the forward pass
   */
  public record Row(
      String node,
      String operations,
      String output,
      long parameters,
      long flops,
      List<String> kernels) {}

  private NodeTable() {}

  public static List<Row> rows(ModelPlan plan) {
    List<Row> rows = new ArrayList<>();
    for (NodeSpec node : plan.spec().nodes()) {
      Value value = plan.lowered().nodes().get(node.name());
      rows.add(
          new Row(
              node.name(),
              operations(node),
              value.shape().sample().toString(),
              parameters(plan, node.name()),
              flops(plan, node.name()),
              kernels(plan, node.name())));
    }
    return rows;
  }

  /** The operations of a node as the user wrote them. */
  public static String operations(NodeSpec node) {
    List<String> all = new ArrayList<>(node.operations().stream().map(NodeTable::text).toList());
    node.loss().ifPresent(loss -> all.add(text(loss)));
    return String.join(" ", all);
  }

  /** An annotation with the values that were written, for example {@code @Dense(10)}. */
  public static String text(OperationSpec operation) {
    Map<String, Object> written = new TreeMap<>(operation.attributes().values());
    written.keySet().retainAll(operation.attributes().places().keySet());
    if (written.isEmpty()) {
      return "@" + operation.name();
    }
    if (written.keySet().equals(Set.of("value"))) {
      return "@" + operation.name() + "(" + quoted(written.get("value")) + ")";
    }
    List<String> pairs = new ArrayList<>();
    written.forEach((name, value) -> pairs.add(name + " = " + quoted(value)));
    return "@" + operation.name() + "(" + String.join(", ", pairs) + ")";
  }

  private static String quoted(Object value) {
    return value instanceof String text && !text.matches("[A-Z_0-9]+")
        ? '"' + text + '"'
        : value.toString();
  }

  private static long parameters(ModelPlan plan, String node) {
    return plan.lowered().parameters().stream()
        .filter(parameter -> parameter.origin().node().equals(node))
        .mapToLong(parameter -> parameter.shape().size())
        .sum();
  }

  private static long flops(ModelPlan plan, String node) {
    long flops = 0;
    ProgramPlan predict = plan.programs().get(ProgramKind.PREDICT);
    for (Value value : predict.graph().values()) {
      if (value.origin().node().equals(node)) {
        flops += flops(value);
      }
    }
    return flops / plan.spec().batch();
  }

  private static long flops(Value value) {
    if (value.op() instanceof Op.MatMul product) {
      long inner = value.input(0).shape().extent(product.transposeLeft() ? 0 : 1);
      return 2 * inner * value.shape().size();
    }
    if (value.op() instanceof Op.Pointwise pointwise) {
      return Cost.flops(pointwise.body()) * value.shape().size();
    }
    if (value.op() instanceof Op.Reduce) {
      return value.input(0).shape().size();
    }
    return 0;
  }

  private static List<String> kernels(ModelPlan plan, String node) {
    ProgramPlan program =
        plan.programs()
            .getOrDefault(ProgramKind.FORWARD_BACKWARD, plan.programs().get(ProgramKind.PREDICT));
    Set<String> names = new LinkedHashSet<>();
    for (Call call : program.calls()) {
      boolean computes =
          call.cluster().members().stream()
              .anyMatch(member -> member.origin().equals(new Origin(node, Origin.Phase.FORWARD)));
      if (computes && !(call.kernel().kernel() instanceof LibraryKernel)) {
        names.add(call.kernel().name());
      }
    }
    return List.copyOf(names);
  }
}
