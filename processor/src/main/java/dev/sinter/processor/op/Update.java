package dev.sinter.processor.op;

import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The assignments, states and running products of a rule while its pieces add to them. */
public final class Update {
  private static final Set<Function> LINEAR =
      EnumSet.of(Function.MULTIPLY, Function.DIVIDE, Function.ADD);

  private final Set<String> states = new LinkedHashSet<>();
  private final Set<String> scalars = new HashSet<>(UpdateRule.SCALARS);
  private final List<RunningProduct> products = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();

  private Update() {}

  /** Lets the pieces transform the gradient one after another, then changes the parameter. */
  static Update of(List<Transformation> pieces) {
    Update update = new Update();
    Expr gradient = UpdateRule.G;
    for (Transformation piece : pieces) {
      gradient = piece.apply(gradient, update);
    }
    update.assignments.add(new Assignment("p", UpdateRule.P.minus(gradient)));
    return update;
  }

  /** A name for a value, with a number behind it if it is taken; what has one already keeps it. */
  Expr local(String name, Expr value) {
    if (value instanceof Variable || value instanceof Constant) {
      return value;
    }
    String free = name;
    for (int number = 2; isTaken(free); number++) {
      free = name + number;
    }
    assignments.add(new Assignment(free, value));
    if (isScalar(value)) {
      scalars.add(free);
    }
    return Expr.variable(free);
  }

  private boolean isTaken(String name) {
    return states.contains(name)
        || assignments.stream().anyMatch(assignment -> assignment.target().equals(name));
  }

  /** A vector that keeps its value from step to step: before any {@link #set}, the old value. */
  Expr state(String name) {
    if (!states.add(name)) {
      throw new IllegalStateException("two pieces keep a state " + name);
    }
    return Expr.variable(name);
  }

  /** Gives a state its new value; returns the state. */
  Expr set(Expr state, Expr value) {
    assignments.add(new Assignment(((Variable) state).name(), value));
    return state;
  }

  /** As {@link #set} for a state that decays, which never becomes denormal. */
  Expr decay(Expr state, Expr value) {
    Expr fresh = local(((Variable) state).name() + "1", value);
    return set(state, UpdateRule.flush(fresh));
  }

  /** A product over the steps. */
  Expr product(String name, Expr factor) {
    products.add(new RunningProduct(name, factor));
    scalars.add(name);
    return Expr.variable(name);
  }

  /** {@code beta old + (1 - beta) fresh}. */
  static Expr mix(double beta, Expr old, Expr fresh) {
    return Expr.of(beta).times(old).plus(Expr.of(oneMinus(beta)).times(fresh));
  }

  /** {@code 1 - beta} as a person would write it: 0.1 for 0.9. */
  static double oneMinus(double beta) {
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(beta)).doubleValue();
  }

  /**
   * {@code scalar}, which is the same for all parameters, times {@code expr}: it goes to a factor
   * of that kind where there is one, so that their product is worked out once a step.
   */
  Expr scaled(Expr scalar, Expr expr) {
    if (isScalar(expr) || !(expr instanceof Call call)) {
      return scalar.times(expr);
    }
    Expr first = call.arguments().get(0);
    return switch (call.function()) {
      case MULTIPLY -> scaled(scalar, first).times(call.arguments().get(1));
      case DIVIDE -> scaled(scalar, first).over(call.arguments().get(1));
      case ADD -> {
        Expr second = call.arguments().get(1);
        yield beginsWithScalar(first) || beginsWithScalar(second)
            ? scaled(scalar, first).plus(scaled(scalar, second))
            : scalar.times(expr);
      }
      default -> scalar.times(expr);
    };
  }

  private boolean beginsWithScalar(Expr expr) {
    return isScalar(expr)
        ? !(expr instanceof Constant)
        : expr instanceof Call call
            && LINEAR.contains(call.function())
            && beginsWithScalar(call.arguments().get(0));
  }

  private boolean isScalar(Expr expr) {
    return scalars.containsAll(expr.variables());
  }

  List<String> states() {
    return List.copyOf(states);
  }

  List<RunningProduct> products() {
    return products;
  }

  List<Assignment> assignments() {
    return assignments;
  }
}
