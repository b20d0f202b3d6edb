package dev.sinter.processor.op;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.util.List;
import java.util.Set;

/**
 * What an optimizer does to one parameter, as assignments in order.
 *
 * <p>Variables: {@link #P} the parameter, {@link #G} its gradient, the states by name, {@link
 * #LEARNING_RATE}, {@link #T}, the number of this step counted from 1, {@link #GRADIENT_NORM}, and
 * the running products by name. An assignment to another name makes a local variable.
 *
 * @param states vectors that the optimizer keeps, zero at the start
 * @param products of factors that depend on the step only
 * @param assignments for every parameter, or for the weights only
 * @param vectorAssignments for parameters that are vectors: biases, scales and shifts of
 *     normalisation; equal to {@code assignments} where they are treated alike
 */
public record UpdateRule(
    List<String> states,
    List<RunningProduct> products,
    List<Assignment> assignments,
    List<Assignment> vectorAssignments) {
  public static final Expr P = Expr.variable("p");
  public static final Expr G = Expr.variable("g");
  public static final Expr LEARNING_RATE = Expr.variable("lr");
  public static final Expr T = Expr.variable("t");

  /** The Euclidean norm of the gradient by all parameters together. */
  public static final Expr GRADIENT_NORM = Expr.variable("gradientNorm");

  /** The smallest normal number of the model's precision. */
  public static final Expr TINY = Expr.variable("tiny");

  /** The largest finite number of the model's precision. */
  public static final Expr LARGEST = Expr.variable("largest");

  /** The variables that have one value for all parameters, beside the running products. */
  public static final Set<String> SCALARS = Set.of("lr", "t", "gradientNorm");

  public UpdateRule {
    states = List.copyOf(states);
    products = List.copyOf(products);
    assignments = List.copyOf(assignments);
    vectorAssignments = List.copyOf(vectorAssignments);
  }

  /** A rule that treats all parameters alike. */
  public UpdateRule(List<String> states, List<Assignment> assignments) {
    this(states, List.of(), assignments, assignments);
  }

  /**
   * The rule of a chain of pieces, the first of which gets the gradient; what the last one gives is
   * subtracted from the parameter.
   *
   * @param decaysVectors whether {@link DecayWeights} among the pieces also applies to parameters
   *     that are vectors
   */
  public static UpdateRule chain(List<Transformation> pieces, boolean decaysVectors) {
    Update all = Update.of(pieces);
    if (decaysVectors) {
      return new UpdateRule(all.states(), all.products(), all.assignments(), all.assignments());
    }
    Update vectors =
        Update.of(pieces.stream().filter(piece -> !(piece instanceof DecayWeights)).toList());
    return new UpdateRule(all.states(), all.products(), all.assignments(), vectors.assignments());
  }

  /** Whether all parameters are treated alike. */
  public boolean isUniform() {
    return assignments.equals(vectorAssignments);
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
