package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.Locals;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Let;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The code of an element, taken apart at its functions of vectors.
 *
 * <p>The runtime computes functions over arrays. So the pass over the elements becomes several:
 * every one but the last stores arguments in {@code scratch}, between two of them functions turn
 * arguments into results, and the last pass uses the results of all.
 */
final class FunctionStages {
  private static final String SCRATCH = "scratch";

  /**
   * A function of vectors.
   *
   * @param name of its result
   * @param stage the pass that stores its arguments, from 0
   * @param segment where its first argument lies in the scratch, in segments; then come the others
   *     and the result
   */
  private record FunctionCall(String name, Call call, int stage, int segment) {
    int resultSegment() {
      return segment + call.arguments().size();
    }
  }

  /**
   * How arguments and results lie in the scratch.
   *
   * @param length elements from one segment to the next
   * @param position of the current element in a segment
   * @param count how many elements a pass has filled
   */
  record Segment(NumberType type, int length, String position, String count) {
    private String at(int number) {
      return number == 0 ? position : number * length + " + " + position;
    }
  }

  /** How a pass goes over the elements. */
  interface Loop {
    /** Begins a pass that uses these variables and values. */
    void open(List<Let> lets, List<Expr> values);

    void close();
  }

  private final VectorPrinter printer;
  private final Map<Expr, FunctionCall> calls = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> knownAfter = new HashMap<>();
  private final List<Let> lets = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final List<Reduction> reductions = new ArrayList<>();
  private int segments;

  private FunctionStages(ElementCode element, VectorPrinter printer) {
    this.printer = printer;
    for (Let let : element.lets()) {
      Expr value = rewrite(let.value(), let.name());
      if (value.equals(Expr.variable(let.name()))) {
        continue;
      }
      lets.add(new Let(let.name(), value));
      knownAfter.put(let.name(), stage(value));
      printer.define(let.name(), value);
    }
    element.stores().forEach(s -> stores.add(new Store(s.operand(), rewrite(s.value()))));
    element
        .reductions()
        .forEach(r -> reductions.add(new Reduction(r.name(), r.kind(), rewrite(r.element()))));
  }

  /** Takes {@code element} apart; {@code printer} knows the operands. */
  static FunctionStages of(ElementCode element, VectorPrinter printer) {
    return new FunctionStages(element, printer);
  }

  /** Whether there is any function of vectors. */
  boolean hasFunctions() {
    return !calls.isEmpty();
  }

  /** Parts of the scratch that are needed, each as long as a pass. */
  int segments() {
    return segments;
  }

  /**
   * Writes all passes and the functions between them.
   *
   * @param last writes, inside its loop, what is left for the last pass
   */
  void write(Code code, Segment segment, Loop loop, Consumer<ElementCode> last) {
    int stages = 1 + calls.values().stream().mapToInt(FunctionCall::stage).max().orElse(-1);
    for (int stage = 0; stage < stages; stage++) {
      List<FunctionCall> now = calls(stage);
      List<Expr> arguments =
          now.stream().flatMap(call -> call.call().arguments().stream()).toList();
      List<Let> variables = letsFor(arguments);
      loop.open(variables, arguments);
      loadResults(code, segment, variables, arguments);
      Locals locals = new Locals(code, printer, "shared");
      variables.forEach(locals::let);
      storeArguments(code, segment, now, locals.prepare(arguments));
      loop.close();
      now.forEach(call -> apply(code, segment, call));
    }
    List<Expr> values = new ElementCode(List.of(), stores, reductions).values();
    ElementCode rest = new ElementCode(letsFor(values), stores, reductions);
    loop.open(rest.lets(), values);
    loadResults(code, segment, rest.lets(), values);
    last.accept(rest);
    loop.close();
  }

  private List<FunctionCall> calls(int stage) {
    return calls.values().stream().filter(call -> call.stage() == stage).toList();
  }

  private void storeArguments(
      Code code, Segment segment, List<FunctionCall> now, List<Expr> values) {
    int next = 0;
    for (FunctionCall call : now) {
      for (int i = 0; i < call.call().arguments().size(); i++) {
        code.line(
            "%s.intoArray(%s, %s);",
            printer.vector(values.get(next++)), SCRATCH, segment.at(call.segment() + i));
      }
    }
  }

  private static void apply(Code code, Segment segment, FunctionCall call) {
    String owner =
        Code.type("dev.sinter.runtime.kernel.vector." + segment.type().prefix() + "VectorMath");
    StringBuilder arrays = new StringBuilder();
    for (int number = call.segment(); number <= call.resultSegment(); number++) {
      arrays.append(SCRATCH + ", ").append(number * segment.length()).append(", ");
    }
    code.line(
        "%s.%s(%s%s);", owner, call.call().function().functionName(), arrays, segment.count());
  }

  /** Loads the results that a pass uses. */
  private void loadResults(Code code, Segment segment, List<Let> lets, List<Expr> values) {
    Set<String> used = new HashSet<>();
    lets.forEach(let -> used.addAll(let.value().variables()));
    values.forEach(value -> used.addAll(value.variables()));
    String vector = segment.type().prefix() + "Vector";
    for (FunctionCall call : calls.values()) {
      if (used.contains(call.name())) {
        code.line(
            "%s %s = %s.fromArray(SPECIES, %s, %s);",
            vector, call.name(), vector, SCRATCH, segment.at(call.resultSegment()));
      }
    }
  }

  private Expr rewrite(Expr expr) {
    return rewrite(expr, "");
  }

  /** The expression over the results of its functions; if it is one, that gets a name. */
  private Expr rewrite(Expr expr, String name) {
    if (expr.children().isEmpty()) {
      return expr;
    }
    Expr value = expr.withChildren(expr.children().stream().map(this::rewrite).toList());
    if (value instanceof Call call
        && !VectorPrinter.isOperator(call.function())
        && !printer.isScalar(call)) {
      return Expr.variable(calls.computeIfAbsent(call, key -> functionCall(call, name)).name());
    }
    return value;
  }

  private FunctionCall functionCall(Call call, String wish) {
    String function = call.function().functionName();
    String name = wish.isEmpty() ? function + numbers.merge(function, 1, Integer::sum) : wish;
    int stage = stage(call);
    FunctionCall result = new FunctionCall(name, call, stage, segments);
    segments += call.arguments().size() + 1;
    knownAfter.put(result.name(), stage + 1);
    printer.define(result.name(), call);
    return result;
  }

  /** The first pass in which the expression can be computed. */
  private int stage(Expr expr) {
    return expr.variables().stream().mapToInt(v -> knownAfter.getOrDefault(v, 0)).max().orElse(0);
  }

  private List<Let> letsFor(List<Expr> values) {
    Set<String> used = new HashSet<>();
    values.forEach(value -> used.addAll(value.variables()));
    List<Let> needed = new ArrayList<>();
    for (int i = lets.size() - 1; i >= 0; i--) {
      if (used.contains(lets.get(i).name())) {
        needed.add(0, lets.get(i));
        used.addAll(lets.get(i).value().variables());
      }
    }
    return needed;
  }
}
