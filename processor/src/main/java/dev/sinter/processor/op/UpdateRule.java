package dev.sinter.processor.op;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.util.List;

/**
 * What an optimizer does to one parameter, as assignments in order.
 *
 * <p>Variables: {@link #P} the parameter, {@link #G} its gradient, the states by name, {@link
 * #LEARNING_RATE}, and {@link #T}, the number of this step counted from 1. An assignment to another
 * name makes a local variable.
 *
 * @param states vectors that the optimizer keeps, zero at the start
 */
public record UpdateRule(List<String> states, List<Assignment> assignments) {
  public static final Expr P = Expr.variable("p");
  public static final Expr G = Expr.variable("g");
  public static final Expr LEARNING_RATE = Expr.variable("lr");
  public static final Expr T = Expr.variable("t");

  /** The smallest normal number of the model's precision. */
  public static final Expr TINY = Expr.variable("tiny");

  public UpdateRule {
    states = List.copyOf(states);
    assignments = List.copyOf(assignments);
  }

  /** The gradient with L2 weight decay: {@code g + weightDecay p}. */
  static Expr decayed(double weightDecay) {
    return weightDecay == 0 ? G : G.plus(Expr.of(weightDecay).times(P));
  }

  /**
   * Zero in place of a denormal number. The moments of a unit that is never active would decay into
   * the denormals, where arithmetic is many times slower.
   */
  static Expr flush(Expr x) {
    return flush(x, TINY);
  }

  private static Select flush(Expr x, Expr tiny) {
    return new Select(Comparison.LESS, x.apply(Function.ABS), tiny, Expr.of(0), x);
  }

  /** Whether a choice is what {@link #flush} makes, for the smallest normal number {@code tiny}. */
  public static boolean isFlush(Select select, double tiny) {
    return select.equals(flush(select.otherwise(), Expr.of(tiny)));
  }
}
