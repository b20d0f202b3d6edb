package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.spec.ModelSpec;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans all programs of a model over one set of arrays and one pool of kernels. */
public final class ModelPlanner {
  private ModelPlanner() {}

  /**
   * The plan of a model.
   *
   * @param graphs of every program, after all passes, in the order in which they are printed
   */
  public static ModelPlan plan(
      ModelSpec spec,
      LoweredModel lowered,
      Map<ProgramKind, Graph> graphs,
      Optional<UpdateRule> update,
      Optional<Expr> learningRate) {
    ParameterLayout layout =
        ParameterLayout.of(
            lowered.parameters(),
            List.copyOf(graphs.values()),
            update.isPresent() && !update.get().isUniform());
    Pinned pinned = pin(lowered, graphs.containsKey(ProgramKind.INPUT_GRADIENTS));
    KernelPool pool = new KernelPool();
    TablePool tables = new TablePool();
    Map<ProgramKind, ProgramPlan> programs = new EnumMap<>(ProgramKind.class);
    long arenaSize = pinned.end();
    for (Map.Entry<ProgramKind, Graph> entry : graphs.entrySet()) {
      ProgramPlan program =
          ProgramPlanner.plan(entry.getKey(), entry.getValue(), layout, pinned, pool, tables);
      programs.put(entry.getKey(), program);
      arenaSize = Math.max(arenaSize, program.arenaSize());
    }
    Map<String, Shape> outputs = new LinkedHashMap<>();
    lowered.outputs().forEach((name, value) -> outputs.put(name, value.shape().sample()));
    return new ModelPlan(
        spec,
        lowered,
        layout,
        outputs,
        pinned,
        arenaSize,
        pool.ordered(),
        tables.ordered(),
        programs,
        update,
        learningRate);
  }

  private static Pinned pin(LoweredModel lowered, boolean inputGradients) {
    Map<Root.Kind, Map<String, Integer>> places = new HashMap<>();
    long at = 0;
    at = place(lowered.outputs(), Root.Kind.OUTPUT, places, at);
    if (inputGradients) {
      Map<String, Value> inputs = new LinkedHashMap<>();
      lowered.inputs().forEach(input -> inputs.put(input.label(), input));
      at = place(inputs, Root.Kind.INPUT_GRADIENT, places, at);
    }
    return new Pinned(places, at);
  }

  private static long place(
      Map<String, Value> values,
      Root.Kind kind,
      Map<Root.Kind, Map<String, Integer>> places,
      long start) {
    Map<String, Integer> ofKind = new HashMap<>();
    long at = start;
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      ofKind.put(entry.getKey(), (int) Math.min(at, Integer.MAX_VALUE));
      at += Arena.padded(entry.getValue().shape().size());
    }
    places.put(kind, ofKind);
    return at;
  }
}
