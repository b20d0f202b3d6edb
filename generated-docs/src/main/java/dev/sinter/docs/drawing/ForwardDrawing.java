package dev.sinter.docs.drawing;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the forward half of a model as it was lowered, one box an operation, and frames what the
 * plan of the training step, or else that of prediction, fuses into one kernel.
 */
public final class ForwardDrawing {
  private final ModelPlan plan;
  private final Graph graph;
  private final ProgramPlan program;
  private final Map<String, Call> callOf = new HashMap<>();
  private final List<Value> drawn = new ArrayList<>();

  private ForwardDrawing(ModelPlan plan) {
    this.plan = plan;
    this.graph = graph(plan);
    this.program =
        plan.programs()
            .getOrDefault(ProgramKind.FORWARD_BACKWARD, plan.programs().get(ProgramKind.PREDICT));
    for (Call call : program.calls()) {
      for (Value member : call.cluster().members()) {
        if (!isStaging(call)) {
          callOf.putIfAbsent(member.label(), call);
        }
      }
    }
  }

  /** The drawing as SVG. */
  public static String svg(ModelPlan plan) {
    return SvgWriter.write(Layout.of(new ForwardDrawing(plan).draw()));
  }

  static Drawing of(ModelPlan plan) {
    return new ForwardDrawing(plan).draw();
  }

  private Drawing draw() {
    for (Value value : graph.values()) {
      boolean parameter = value.op() instanceof Op.Parameter;
      if (!parameter && !(value.op() instanceof Op.Constant) && original(value) == value) {
        drawn.add(value);
      }
    }
    Set<Edge> edges = new LinkedHashSet<>();
    for (int to = 0; to < drawn.size(); to++) {
      for (Value input : drawn.get(to).inputs()) {
        int from = drawn.indexOf(original(input));
        if (from >= 0) {
          edges.add(new Edge(from, to));
        }
      }
    }
    return new Drawing(
        "Graph of " + plan.spec().name(),
        drawn.stream().map(this::box).toList(),
        frames(),
        List.copyOf(edges));
  }

  private static Graph graph(ModelPlan plan) {
    List<Root> roots = new ArrayList<>();
    plan.lowered().loss().ifPresent(loss -> roots.add(new Root(Root.Kind.LOSS, "", loss)));
    plan.lowered()
        .outputs()
        .forEach((name, value) -> roots.add(new Root(Root.Kind.OUTPUT, name, value)));
    return new Graph(roots);
  }

  private Box box(Value value) {
    String note = value.label() + " " + value.shape().toString().replace('x', '×');
    return new Box(kind(value), title(value), note);
  }

  private Box.Kind kind(Value value) {
    Op op = value.op();
    if (op instanceof Op.Input) {
      return Box.Kind.INPUT;
    }
    if (op.isSource()) {
      return Box.Kind.TARGET;
    }
    if (isLoss(value)) {
      return Box.Kind.LOSS;
    }
    boolean output = plan.lowered().outputs().values().stream().anyMatch(o -> original(o) == value);
    return output ? Box.Kind.OUTPUT : Box.Kind.OPERATION;
  }

  /** Whether the value is the loss, or one of several losses that it is the sum of. */
  private boolean isLoss(Value value) {
    return plan.lowered()
        .loss()
        .map(ForwardDrawing::original)
        .filter(
            loss ->
                loss == value
                    || (value.shape().size() == 1
                        && value.op() instanceof Op.Reduce
                        && loss.inputs().contains(value)))
        .isPresent();
  }

  private String title(Value value) {
    Op op = value.op();
    if (op instanceof Op.Pointwise pointwise) {
      Map<String, Expr> names = new HashMap<>();
      for (int i = 0; i < value.inputs().size(); i++) {
        names.put(pointwise.variables().get(i), Expr.variable(name(value.input(i), value)));
      }
      return Infix.print(pointwise.body().substitute(names));
    }
    if (op instanceof Op.MatMul product) {
      return name(value.input(0), value)
          + (product.transposeLeft() ? "ᵀ" : "")
          + " · "
          + name(value.input(1), value)
          + (product.transposeRight() ? "ᵀ" : "");
    }
    if (op instanceof Op.Reduce reduce) {
      String kind = reduce.kind() == Op.Reduce.Kind.SUM ? "sum" : "max";
      return "%s of each %s of %s"
          .formatted(kind, reduce.axis() == 0 ? "column" : "row", name(value.input(0), value));
    }
    if (op instanceof Op.OneHot) {
      return "one-hot " + name(value.input(0), value);
    }
    if (op instanceof Op.DropoutMask mask) {
      return "dropout mask, rate " + Infix.print(Expr.of(mask.rate()));
    }
    if (op instanceof Op.Label) {
      return "class labels";
    }
    if (op instanceof Op.Target) {
      return "targets";
    }
    if (op instanceof Op.SampleWeight) {
      return "sample weights";
    }
    if (op instanceof Op.Input input) {
      return input.name();
    }
    return op.getClass().getSimpleName().toLowerCase(Locale.ROOT)
        + value.inputs().stream()
            .map(input -> name(input, value))
            .collect(Collectors.joining(", ", " ", ""));
  }

  /** What {@code reader} calls its input: without the node's name where that is its own. */
  private static String name(Value input, Value reader) {
    String label = original(input).label();
    String node = reader.origin().node();
    if (label.startsWith(node) && label.length() > node.length()) {
      String rest = label.substring(node.length());
      if (rest.charAt(0) == '.') {
        return rest.substring(1);
      }
      if (Character.isUpperCase(rest.charAt(0))) {
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
      }
    }
    return label;
  }

  private List<Frame> frames() {
    Map<Cluster, List<Integer>> ofCluster = new LinkedHashMap<>();
    List<Frame> frames = new ArrayList<>();
    Map<Cluster, Call> calls = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      Optional<Call> call = call(drawn.get(i));
      if (call.isEmpty() || call.get().kernel().kernel() instanceof LibraryKernel) {
        frames.add(new Frame("", "", List.of(i)));
      } else {
        calls.put(call.get().cluster(), call.get());
        ofCluster.computeIfAbsent(call.get().cluster(), key -> new ArrayList<>()).add(i);
      }
    }
    ofCluster.forEach(
        (cluster, boxes) ->
            frames.add(new Frame(calls.get(cluster).kernel().name(), also(cluster), boxes)));
    return frames;
  }

  /** The call that computes a value: its own, or that of the formula that it became part of. */
  private Optional<Call> call(Value value) {
    if (value.op().isSource()) {
      return Optional.empty();
    }
    Call own = callOf.get(value.label());
    if (own != null) {
      return Optional.of(own);
    }
    return graph.values().stream()
        .filter(user -> user.inputs().contains(value))
        .flatMap(user -> call(user).stream())
        .findFirst();
  }

  /** The gradients that a kernel of the forward half computes for others. */
  private String also(Cluster cluster) {
    Map<Value, List<Value>> users = program.graph().users();
    List<String> gradients =
        cluster.members().stream()
            .filter(member -> member.origin().phase() == Origin.Phase.BACKWARD)
            .filter(
                member ->
                    users.getOrDefault(member, List.of()).stream()
                        .anyMatch(user -> !cluster.members().contains(user)))
            .map(Value::label)
            .toList();
    return gradients.isEmpty() ? "" : "and " + String.join(", ", gradients);
  }

  private static boolean isStaging(Call call) {
    return call.cluster().kind() == Cluster.Kind.COPY;
  }

  private static Value original(Value value) {
    return value.op() instanceof Op.Reshape
            || value.op() instanceof Op.Copy
            || value.op() instanceof Op.Detach
        ? original(value.input(0))
        : value;
  }
}
