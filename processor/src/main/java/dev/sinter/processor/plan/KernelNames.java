package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.pass.Names;

/** What the method of a kernel is called: after the node that it works for. */
final class KernelNames {
  private KernelNames() {}

  static String of(Cluster cluster, ProgramKind kind, boolean holdsLoss) {
    Value last = cluster.last();
    String node = capitalised(Names.identifier(last.origin().node()));
    if (holdsLoss) {
      return (kind == ProgramKind.FORWARD_BACKWARD ? "loss" : "evaluate") + node;
    }
    if (last.origin().phase() == Origin.Phase.FORWARD) {
      return kind.forwardPrefix() + node;
    }
    return last.label().indexOf('.') < 0
        ? "backward" + node
        : "gradient" + Names.identifier(last.label()).substring(1);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
