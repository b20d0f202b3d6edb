package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.NamedFunction;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A layer that applies one formula to every element; the formula is all it has to say. Formulas of
 * the user may call it by the annotation's name with a small first letter.
 */
public interface Activation extends Layer {
  /** The variable of the formula. */
  Expr X = Expr.variable("x");

  /**
   * The activation of an expression.
   *
   * @param options a value for each of {@link #options()}: a number, or anything in a user's
   *     formula
   */
  Expr formula(Expr x, List<Expr> options);

  /** The activation as an expression of {@link #X}, with what was written in the annotation. */
  default Expr formula(Options options) {
    List<Expr> values = options().stream().map(o -> Expr.of(options.real(o))).toList();
    return Simplifier.simplify(formula(X, values));
  }

  /** The activation as a function of formulas: x, then those of the options that are written. */
  default NamedFunction function() {
    String name = annotation().getSimpleName();
    List<Expr> defaults = options().stream().map(o -> Expr.of(o.defaultOf(annotation()))).toList();
    return new NamedFunction(
        name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
        1,
        1 + defaults.size(),
        arguments -> {
          List<Expr> values = new ArrayList<>(arguments.subList(1, arguments.size()));
          values.addAll(defaults.subList(values.size(), defaults.size()));
          return formula(arguments.get(0), values);
        });
  }

  @Override
  default boolean isActivation() {
    return true;
  }

  @Override
  default Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    Expr formula = formula(scope.options(operation));
    return Optional.of(scope.pointwise(input.shape(), formula, List.of("x"), List.of(input)));
  }
}
