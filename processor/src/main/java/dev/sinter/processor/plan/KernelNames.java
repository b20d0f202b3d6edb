package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.pass.Names;

/** What the method of a kernel is called: after the node that it works for. */
final class KernelNames {
  private KernelNames() {}

  static String of(Cluster cluster, ProgramKind kind) {
    boolean product = cluster.kind() == Cluster.Kind.PRODUCT;
    Value value = product ? cluster.first() : cluster.last();
    String node = capitalised(Names.identifier(value.origin().node()));
    if (cluster.members().stream().anyMatch(KernelNames::isTotal)) {
      return (kind.isTraining() ? "loss" : "evaluate") + node;
    }
    if (!value.inputs().isEmpty() && value.inputs().stream().allMatch(KernelNames::isTotal)) {
      return "totalLoss";
    }
    if (value.origin().phase() == Origin.Phase.FORWARD) {
      return kind.forwardPrefix() + node;
    }
    String derivedFrom = Names.identifier(value.label()).substring(1);
    if (value.origin().phase() == Origin.Phase.DIRECTIONAL) {
      return "directional" + (product || value.label().indexOf('.') >= 0 ? derivedFrom : node);
    }
    if (value.label().indexOf('.') >= 0) {
      return "gradient" + derivedFrom;
    }
    return "backward" + (product ? derivedFrom : node);
  }

  /** Whether the value is a sum over the batch: a loss. */
  private static boolean isTotal(Value value) {
    return value.op() instanceof Op.Reduce reduce
        && reduce.axis() == 0
        && value.shape().size() == 1
        && value.origin().phase() == Origin.Phase.FORWARD;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
