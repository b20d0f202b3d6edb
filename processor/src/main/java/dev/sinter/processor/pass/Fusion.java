package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which values are computed together: formulas in the epilogue of the product they read,
 * then formulas and reductions over the same rows. So softmax and its loss, forward and backward,
 * become one kernel without a rule of their own.
 */
public final class Fusion {
  private final Graph graph;
  private final List<Value> values;
  private final Map<Value, List<Value>> users;
  private final Map<Value, Group> groups = new HashMap<>();

  private Fusion(Graph graph) {
    this.graph = graph;
    this.values = graph.values();
    this.users = graph.users();
  }

  /** The kernels of a graph, every one after those whose results it reads. */
  public static List<Cluster> clusters(Graph graph) {
    return new Fusion(graph).run();
  }

  /** A cluster while it grows. */
  private static final class Group {
    final Cluster.Kind kind;
    final Set<Value> members = new LinkedHashSet<>();
    Optional<RowSpace> space;

    Group(Cluster.Kind kind, Value value) {
      this.kind = kind;
      this.space = RowSpace.of(value);
      members.add(value);
    }
  }

  private List<Cluster> run() {
    for (Value value : values) {
      kind(value).ifPresent(kind -> groups.put(value, new Group(kind, value)));
    }
    for (Value value : values) {
      if (value.op() instanceof Op.MatMul) {
        growEpilogue(groups.get(value), value);
      }
    }
    growRows();
    return ordered();
  }

  private static Optional<Cluster.Kind> kind(Value value) {
    Op op = value.op();
    if (op.isSource() || op instanceof Op.Reshape) {
      return Optional.empty();
    }
    if (op instanceof Op.MatMul) {
      return Optional.of(Cluster.Kind.PRODUCT);
    }
    if (RowSpace.of(value).isPresent()) {
      return Optional.of(Cluster.Kind.ROWS);
    }
    if (op instanceof Op.Reduce) {
      return Optional.of(Cluster.Kind.COLUMN_SUMS);
    }
    if (op instanceof Op.Transpose) {
      return Optional.of(Cluster.Kind.TRANSPOSE);
    }
    if (op instanceof Op.Copy) {
      return Optional.of(Cluster.Kind.COPY);
    }
    if (op instanceof Op.Concat) {
      return Optional.of(Cluster.Kind.CONCAT);
    }
    if (op instanceof Op.Slice) {
      return Optional.of(Cluster.Kind.SLICE);
    }
    if (op instanceof Op.DropoutMask) {
      return Optional.of(Cluster.Kind.DROPOUT_MASK);
    }
    throw new IllegalStateException("no kernel computes " + op);
  }

  /** Takes in formulas of the product's shape that read it, directly or through each other. */
  private void growEpilogue(Group product, Value matMul) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Value member : List.copyOf(product.members)) {
        for (Value user : users.getOrDefault(member, List.of())) {
          Group other = groups.get(user);
          if (other != null
              && other.kind == Cluster.Kind.ROWS
              && user.op() instanceof Op.Pointwise
              && user.shape().equals(matMul.shape())
              && !feedsOnlyReductions(user)
              && fits(product, other)
              && isAcyclic(product, other)) {
            merge(product, other);
            grown = true;
          }
        }
      }
    }
  }

  /** Such a formula is computed where it is reduced, so that nobody has to store it. */
  private boolean feedsOnlyReductions(Value value) {
    List<Value> readers = users.getOrDefault(value, List.of());
    return !graph.isRoot(value)
        && !readers.isEmpty()
        && readers.stream().allMatch(reader -> reader.op() instanceof Op.Reduce);
  }

  private void growRows() {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Value value : values) {
        Group reader = groups.get(value);
        for (Value input : value.inputs()) {
          Group writer = groups.get(input);
          if (reader != null && writer != null && mayJoin(writer, reader)) {
            writer.space = writer.space.orElseThrow().join(reader.space.orElseThrow());
            merge(writer, reader);
            reader = writer;
            grown = true;
          }
        }
      }
    }
  }

  private boolean mayJoin(Group writer, Group reader) {
    return writer != reader
        && writer.kind == Cluster.Kind.ROWS
        && reader.kind == Cluster.Kind.ROWS
        && writer.space.orElseThrow().join(reader.space.orElseThrow()).isPresent()
        && !readsTotal(writer, reader)
        && fits(writer, reader)
        && isAcyclic(writer, reader);
  }

  private static boolean fits(Group one, Group other) {
    Set<Value> members = new HashSet<>(one.members);
    members.addAll(other.members);
    return KernelBudget.fits(members);
  }

  /** A sum over all rows is known only when the kernel ends, so nothing in it may read the sum. */
  private static boolean readsTotal(Group writer, Group reader) {
    return reader.members.stream()
        .flatMap(value -> value.inputs().stream())
        .anyMatch(input -> writer.members.contains(input) && isTotal(input));
  }

  private static boolean isTotal(Value value) {
    return value.op() instanceof Op.Reduce reduce && reduce.axis() == 0;
  }

  /** Whether joining the two leaves no path from one through a third kernel into the other. */
  private boolean isAcyclic(Group writer, Group reader) {
    Set<Value> seen = new HashSet<>();
    List<Value> open = new ArrayList<>();
    for (Value member : reader.members) {
      for (Value input : member.inputs()) {
        if (groups.get(input) != writer && groups.get(input) != reader) {
          open.add(input);
        }
      }
    }
    for (Value member : writer.members) {
      for (Value input : member.inputs()) {
        if (groups.get(input) == reader) {
          return false;
        }
        if (groups.get(input) != writer) {
          open.add(input);
        }
      }
    }
    while (!open.isEmpty()) {
      Value value = open.remove(open.size() - 1);
      if (!seen.add(value)) {
        continue;
      }
      Group group = groups.get(value);
      if (group == writer || group == reader) {
        return false;
      }
      if (group == null) {
        open.addAll(value.inputs());
      } else {
        group.members.forEach(member -> open.addAll(outside(member, group)));
      }
    }
    return true;
  }

  private List<Value> outside(Value member, Group group) {
    return member.inputs().stream().filter(input -> groups.get(input) != group).toList();
  }

  private void merge(Group into, Group from) {
    into.members.addAll(from.members);
    from.members.forEach(member -> groups.put(member, into));
  }

  /** Depth first from the results, in their order, so that a kernel runs when it is needed. */
  private List<Cluster> ordered() {
    List<Cluster> ordered = new ArrayList<>();
    Set<Group> done = new HashSet<>();
    graph.roots().forEach(root -> visit(root.value(), done, ordered));
    return ordered;
  }

  private void visit(Value value, Set<Group> done, List<Cluster> ordered) {
    Group group = groups.get(value);
    if (group == null) {
      value.inputs().forEach(input -> visit(input, done, ordered));
    } else if (done.add(group)) {
      List<Value> members = values.stream().filter(group.members::contains).toList();
      for (Value member : members) {
        outside(member, group).forEach(input -> visit(input, done, ordered));
      }
      ordered.add(new Cluster(group.kind, members));
    }
  }
}
