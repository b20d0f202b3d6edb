package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.GraphVerifier;
import java.util.List;

/** All passes in their order. The graph is verified after each. */
public final class Passes {
  private static final List<Pass> ALL =
      List.of(
          new Pass("remove detach", RemoveDetach::apply),
          new Pass("fold constants", FoldConstants::apply),
          new Pass("fold transposes", FoldTransposes::apply),
          new Pass("materialise transposes", MaterialiseTransposes::apply),
          new Pass("share common values", ShareCommonValues::apply),
          new Pass("fuse pointwise", FusePointwise::apply),
          new Pass("split formulas", SplitFormulas::apply),
          new Pass("share common values again", ShareCommonValues::apply),
          new Pass("stage sources", StageSources::apply),
          new Pass("materialise roots", MaterialiseRoots::apply));

  private Passes() {}

  public static List<Pass> all() {
    return ALL;
  }

  /** Runs every pass, and the verifier before the first and after each. */
  public static Graph run(Graph graph) {
    GraphVerifier.verify(graph, "lowering");
    Graph current = graph;
    for (Pass pass : ALL) {
      current = pass.rewrite().apply(current);
      GraphVerifier.verify(current, pass.name());
    }
    return current;
  }
}
