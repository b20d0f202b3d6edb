package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Cost;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.pass.RowSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the kernel of formulas and reductions over the rows of a matrix.
 *
 * <p>A value has a level: how many reductions lie before it, one inside the other. Stage {@code n}
 * is the pass over the columns that computes the reductions of level {@code n + 1} and stores the
 * elements of level {@code n}. A value that several stages need is computed again in each, unless
 * it costs more than to keep it.
 *
 * <p>A matrix of one column is seen as one row, so that its elements fill the lanes.
 */
final class RowKernelBuilder {
  private final Cluster cluster;
  private final Set<Value> results;
  private final Shape space;
  private final boolean flat;
  private final Map<Value, Integer> levels = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();
  private final Set<Value> kept;
  private final Map<Value, Set<Integer>> stagesOf = new HashMap<>();

  private final NameScope names = new NameScope();
  private final Map<Value, Operand> operands = new LinkedHashMap<>();
  private final Map<Value, Operand> scratch = new LinkedHashMap<>();
  private final Map<Value, Operand> targets = new LinkedHashMap<>();

  private RowKernelBuilder(Cluster cluster, Set<Value> results, Set<Value> kept) {
    this.cluster = cluster;
    this.results = results;
    this.kept = kept;
    RowSpace joined =
        cluster.members().stream()
            .map(member -> RowSpace.of(member).orElseThrow())
            .reduce((a, b) -> a.join(b).orElseThrow())
            .orElseThrow();
    this.flat = joined.isColumn();
    this.space = flat ? Shape.of(1, joined.rows()) : Shape.of(joined.rows(), joined.columns());
    for (Value member : cluster.members()) {
      int level = 0;
      for (Value input : member.inputs()) {
        level = Math.max(level, levels.getOrDefault(input, 0));
        uses.merge(input, readings(member, input), Integer::sum);
      }
      levels.put(member, level + (isRowReduction(member) ? 1 : 0));
    }
  }

  /** How often the formula of a value reads one of its inputs. */
  private static int readings(Value value, Value input) {
    return value.op() instanceof Op.Pointwise pointwise
        ? Cost.occurrences(
            pointwise.body(), pointwise.variables().get(value.inputs().indexOf(input)))
        : 1;
  }

  /** Builds the kernel; {@code results} are the members that others read. */
  static BuiltKernel build(Cluster cluster, Set<Value> results) {
    RowKernelBuilder trial = new RowKernelBuilder(cluster, results, Set.of());
    BuiltKernel kernel = trial.run();
    Set<Value> worthKeeping = trial.worthKeeping();
    return worthKeeping.isEmpty()
        ? kernel
        : new RowKernelBuilder(cluster, results, worthKeeping).run();
  }

  /** Expensive elements that more than one stage needs and that are in no result already. */
  private Set<Value> worthKeeping() {
    Set<Value> values = new HashSet<>();
    stagesOf.forEach(
        (value, stages) -> {
          if (stages.size() > 1
              && !results.contains(value)
              && value.op() instanceof Op.Pointwise pointwise
              && !Cost.isCheap(pointwise.body())) {
            values.add(value);
          }
        });
    return values;
  }

  private BuiltKernel run() {
    int last = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Value member : cluster.members()) {
      if (results.contains(member)) {
        targets.put(member, new Operand(names.distinct(names.of(member) + "Out"), access(member)));
      } else if (kept.contains(member)) {
        scratch.put(
            member, new Operand(names.distinct(names.of(member) + "Row"), Access.ROW_SCRATCH));
      }
    }
    List<Stage> stages = new ArrayList<>();
    for (int level = 0; level <= last; level++) {
      stages.add(stage(level));
    }
    List<Let> after = List.of();
    if (stages.get(last).loop().isEmpty()) {
      after = stages.remove(last).before();
    }
    List<Store> rowStores = new ArrayList<>();
    List<Store> totals = new ArrayList<>();
    for (Value member : cluster.members()) {
      if (isTotal(member)) {
        totals.add(new Store(targets.get(member).name(), rowName(member.input(0))));
      } else if (results.contains(member) && !isElement(member)) {
        rowStores.add(new Store(targets.get(member).name(), rowName(member)));
      }
    }
    List<Operand> all = new ArrayList<>(operands.values());
    List<Value> values = new ArrayList<>(operands.keySet());
    all.addAll(scratch.values());
    scratch.keySet().forEach(value -> values.add(row(value)));
    all.addAll(targets.values());
    values.addAll(targets.keySet());
    return new BuiltKernel(
        new RowKernel(space.extent(0), space.extent(1), stages, after, rowStores, totals, all),
        values);
  }

  private Stage stage(int level) {
    List<Let> before = new ArrayList<>();
    for (Value member : cluster.members()) {
      if (isRowFormula(member) && levels.get(member) == level) {
        before.add(new Let(names.of(member), body(member, this::rowName)));
      }
    }
    Loop loop = new Loop(level);
    List<Store> stores = new ArrayList<>();
    List<Reduction> reductions = new ArrayList<>();
    for (Value member : cluster.members()) {
      if (isElement(member) && levels.get(member) == level) {
        if (results.contains(member)) {
          stores.add(new Store(targets.get(member).name(), loop.reference(member)));
        } else if (kept.contains(member)) {
          stores.add(new Store(scratch.get(member).name(), loop.reference(member)));
        }
      }
      if (isRowReduction(member) && levels.get(member) == level + 1) {
        Op.Reduce reduce = (Op.Reduce) member.op();
        reductions.add(
            new Reduction(names.of(member), reduce.kind(), loop.reference(member.input(0))));
      }
    }
    return new Stage(before, new ElementCode(loop.lets, stores, reductions));
  }

  /** One pass over the columns while it is put together. */
  private final class Loop {
    final int level;
    final List<Let> lets = new ArrayList<>();
    final Map<Value, Expr> known = new HashMap<>();

    Loop(int level) {
      this.level = level;
    }

    /** The value at the current element. */
    Expr reference(Value value) {
      if (!levels.containsKey(value)) {
        return Expr.variable(operand(value).name());
      }
      if (!isElement(value)) {
        return rowName(value);
      }
      Expr expr = known.get(value);
      if (expr == null) {
        expr = compute(value);
        known.put(value, expr);
      }
      return expr;
    }

    private Expr compute(Value value) {
      stagesOf.computeIfAbsent(value, key -> new HashSet<>()).add(level);
      if (levels.get(value) < level) {
        if (results.contains(value)) {
          return Expr.variable(targets.get(value).name());
        }
        if (kept.contains(value)) {
          return Expr.variable(scratch.get(value).name());
        }
      }
      Expr body =
          value.op() instanceof Op.OneHot
              ? new Select(
                  Comparison.EQUAL,
                  Expr.variable(NameScope.COLUMN),
                  Expr.variable(operand(value.input(0)).name()),
                  Expr.of(1),
                  Expr.of(0))
              : body(value, this::reference);
      boolean named =
          uses.getOrDefault(value, 0) > 1 || results.contains(value) || kept.contains(value);
      if (!named) {
        return body;
      }
      lets.add(new Let(names.of(value), body));
      return Expr.variable(names.of(value));
    }
  }

  private Expr body(Value value, Function<Value, Expr> reference) {
    Op.Pointwise pointwise = (Op.Pointwise) value.op();
    Map<String, Expr> replacements = new HashMap<>();
    for (int i = 0; i < value.inputs().size(); i++) {
      replacements.put(pointwise.variables().get(i), reference.apply(value.input(i)));
    }
    return pointwise.body().substitute(replacements);
  }

  /** A number of the row: a formula or reduction of this kernel, or an operand. */
  private Expr rowName(Value value) {
    return Expr.variable(levels.containsKey(value) ? names.of(value) : operand(value).name());
  }

  /** Memory for one row of the value. */
  private Value row(Value value) {
    Op.Constant memory = new Op.Constant(0, Shape.of(1, space.extent(1)));
    return Value.of(memory, value.origin(), value.label() + " of one row");
  }

  private Operand operand(Value value) {
    return operands.computeIfAbsent(value, v -> new Operand(names.of(v), access(v)));
  }

  private Access access(Value value) {
    if (levels.containsKey(value) && isTotal(value)) {
      return Access.SCALAR;
    }
    if (levels.containsKey(value) && !isElement(value)) {
      return Access.PER_ROW;
    }
    return Accesses.of(value, space);
  }

  private boolean isElement(Value member) {
    return !(member.op() instanceof Op.Reduce) && (flat || member.shape().size() == space.size());
  }

  private boolean isRowFormula(Value member) {
    return member.op() instanceof Op.Pointwise && !isElement(member);
  }

  private boolean isRowReduction(Value member) {
    return member.op() instanceof Op.Reduce && !isTotal(member);
  }

  /** A sum over all rows; in a flat space that is a reduction of the one row. */
  private boolean isTotal(Value member) {
    return member.op() instanceof Op.Reduce reduce && reduce.axis() == 0 && !flat;
  }
}
