package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Graph;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The calls of one program, in order.
 *
 * @param graph what it computes, after all passes
 * @param lossAt where the loss lies in the arena
 * @param arena where every block lies
 */
public record ProgramPlan(
    ProgramKind kind,
    Graph graph,
    List<Call> calls,
    OptionalInt lossAt,
    Map<Block, Integer> arena,
    long arenaSize) {
  public ProgramPlan {
    calls = List.copyOf(calls);
  }
}
