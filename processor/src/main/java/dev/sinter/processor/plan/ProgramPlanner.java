package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.pass.Fusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Plans one program: its kernels, their order, and where every value lies. */
final class ProgramPlanner {
  private final ProgramKind kind;
  private final Graph graph;
  private final ParameterLayout layout;
  private final Pinned pinned;
  private final KernelPool pool;
  private final TablePool tables;

  /** A kernel with its operands, before memory is decided. */
  private record Step(Cluster cluster, BuiltKernel built) {}

  private ProgramPlanner(
      ProgramKind kind,
      Graph graph,
      ParameterLayout layout,
      Pinned pinned,
      KernelPool pool,
      TablePool tables) {
    this.kind = kind;
    this.graph = graph;
    this.layout = layout;
    this.pinned = pinned;
    this.pool = pool;
    this.tables = tables;
  }

  static ProgramPlan plan(
      ProgramKind kind,
      Graph graph,
      ParameterLayout layout,
      Pinned pinned,
      KernelPool pool,
      TablePool tables) {
    return new ProgramPlanner(kind, graph, layout, pinned, pool, tables).run();
  }

  private ProgramPlan run() {
    List<Cluster> clusters = Fusion.clusters(graph);
    Map<Value, Buffer> buffers = results(clusters);
    List<Step> steps = steps(clusters, buffers);
    List<Block> blocks = new ArrayList<>();
    Arena arena = placeRest(steps, buffers, blocks);
    List<Call> calls = new ArrayList<>();
    for (Step step : steps) {
      NamedKernel kernel = pool.named(step.built().kernel(), KernelNames.of(step.cluster(), kind));
      calls.add(
          new Call(
              kernel,
              step.built().values().stream().map(value -> buffer(value, buffers)).toList(),
              step.built().values().stream().map(Value::label).toList(),
              step.cluster()));
    }
    OptionalInt lossAt =
        graph.roots(Root.Kind.LOSS).stream()
            .mapToInt(root -> buffer(root.value(), buffers).at())
            .findFirst();
    Map<Block, Integer> places = new LinkedHashMap<>();
    blocks.forEach(block -> places.put(block, arena.places().get(block)));
    return new ProgramPlan(kind, graph, calls, lossAt, places, arena.size());
  }

  /** The places of values that are wanted as results; all other places are up to the arena. */
  private Map<Value, Buffer> results(List<Cluster> clusters) {
    Map<Value, Buffer> buffers = new HashMap<>();
    for (Root root : graph.roots()) {
      Value value = storage(root.value());
      int size = Math.toIntExact(value.shape().size());
      switch (root.kind()) {
        case OUTPUT, INPUT_GRADIENT ->
            buffers.put(
                value,
                new Buffer(Buffer.Space.ARENA, 0, pinned.at(root.kind(), root.name()), size));
        case PARAMETER_GRADIENT, HESSIAN_VECTOR -> {
          if (writesExactly(value, clusters)) {
            buffers.put(value, ofParameter(root, size));
          }
        }
        case LOSS -> {}
      }
    }
    return buffers;
  }

  /** Whether the kernel of a value leaves alone what lies behind the value. */
  private static boolean writesExactly(Value value, List<Cluster> clusters) {
    return clusters.stream()
        .filter(cluster -> cluster.members().contains(value))
        .anyMatch(
            cluster ->
                cluster.kind() == Cluster.Kind.PRODUCT
                    || cluster.kind() == Cluster.Kind.COLUMN_SUMS);
  }

  private List<Step> steps(List<Cluster> clusters, Map<Value, Buffer> buffers) {
    Map<Value, List<Value>> users = graph.users();
    List<Step> steps = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Set<Value> read = new HashSet<>();
      for (Value member : cluster.members()) {
        boolean outside =
            users.getOrDefault(member, List.of()).stream()
                .anyMatch(user -> !cluster.members().contains(user));
        if (outside || graph.isRoot(member)) {
          read.add(member);
        }
      }
      KernelBuilder.build(cluster, read).forEach(built -> steps.add(new Step(cluster, built)));
    }
    for (Root root : graph.roots()) {
      Value value = storage(root.value());
      if (isOfParameter(root) && !buffers.containsKey(value)) {
        Value copy = Value.of(new Op.Copy(), value.origin(), root.value().label(), value);
        buffers.put(copy, ofParameter(root, Math.toIntExact(value.shape().size())));
        steps.add(
            new Step(
                new Cluster(Cluster.Kind.COPY, List.of(copy)), KernelBuilder.copy(value, copy)));
      }
    }
    return steps;
  }

  /** Gives every value that has no place yet a block for as long as it is needed. */
  private Arena placeRest(List<Step> steps, Map<Value, Buffer> buffers, List<Block> blocks) {
    Map<Value, Integer> first = new LinkedHashMap<>();
    Map<Value, Integer> last = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Value operand : steps.get(i).built().values()) {
        Value value = storage(operand);
        if (!buffers.containsKey(value) && !hasFixedPlace(value)) {
          first.putIfAbsent(value, i);
          last.put(value, i);
        }
      }
    }
    graph.roots(Root.Kind.LOSS).forEach(root -> last.put(storage(root.value()), steps.size()));
    Map<Value, Block> ofValue = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    first.forEach(
        (value, start) -> {
          String name = value.label();
          for (int n = 2; !names.add(name); n++) {
            name = value.label() + " (" + n + ")";
          }
          int size = Math.toIntExact(value.shape().size());
          ofValue.put(value, new Block(name, size, start, last.get(value)));
        });
    blocks.addAll(ofValue.values());
    Arena arena = Arena.place(blocks, pinned.end());
    ofValue.forEach(
        (value, block) ->
            buffers.put(
                value,
                new Buffer(
                    Buffer.Space.ARENA, 0, arena.places().getOrDefault(block, 0), block.size())));
    return arena;
  }

  private static boolean hasFixedPlace(Value value) {
    return value.op().isSource() && !(value.op() instanceof Op.Constant);
  }

  private Buffer buffer(Value operand, Map<Value, Buffer> buffers) {
    Value value = storage(operand);
    int size = Math.toIntExact(value.shape().size());
    Op op = value.op();
    if (op instanceof Op.Parameter parameter) {
      return new Buffer(Buffer.Space.PARAMETERS, 0, layout.at(parameter.name()), size);
    }
    if (op instanceof Op.Direction direction) {
      int at = layout.at(direction.parameter().name());
      return new Buffer(Buffer.Space.DIRECTION, 0, at, size);
    }
    if (op instanceof Op.Input input) {
      return new Buffer(Buffer.Space.INPUT, input.slot(), 0, size);
    }
    if (op instanceof Op.Target target) {
      return new Buffer(Buffer.Space.TARGET, target.slot(), 0, size);
    }
    if (op instanceof Op.Label label) {
      return new Buffer(Buffer.Space.LABEL, label.slot(), 0, size);
    }
    if (op instanceof Op.SampleWeight) {
      return new Buffer(Buffer.Space.SAMPLE_WEIGHT, 0, 0, size);
    }
    if (op instanceof Op.Table table) {
      return new Buffer(Buffer.Space.TABLE, tables.indexOf(table), 0, size);
    }
    return buffers.get(value);
  }

  private static boolean isOfParameter(Root root) {
    return root.kind() == Root.Kind.PARAMETER_GRADIENT || root.kind() == Root.Kind.HESSIAN_VECTOR;
  }

  /** Where a result lies that has one element per element of a parameter. */
  private Buffer ofParameter(Root root, int size) {
    Buffer.Space space =
        root.kind() == Root.Kind.HESSIAN_VECTOR
            ? Buffer.Space.HESSIAN_VECTOR
            : Buffer.Space.GRADIENTS;
    return new Buffer(space, 0, layout.at(root.name()), size);
  }

  /** The value whose memory a reshaped value shares. */
  private static Value storage(Value value) {
    return value.op() instanceof Op.Reshape ? storage(value.input(0)) : value;
  }
}
