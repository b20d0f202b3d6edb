package dev.sinter.processor.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Simplification of choices. */
final class SelectRules {
  private SelectRules() {}

  static Expr apply(Select select) {
    Expr left = select.left();
    Expr right = select.right();
    if (left instanceof Constant l && right instanceof Constant r) {
      return select.comparison().test(l.value(), r.value()) ? select.then() : select.otherwise();
    }
    if (select.then().equals(select.otherwise())) {
      return select.then();
    }
    if (left.equals(right) && isStrict(select.comparison())) {
      return select.otherwise();
    }
    Select turned = turn(select);
    return new Select(
        turned.comparison(),
        turned.left(),
        turned.right(),
        assume(turned, true, turned.then()),
        assume(turned, false, turned.otherwise()));
  }

  /**
   * A sum whose summands choose by one condition, the only one in it, and that comes to the same
   * whether it holds or not, without the choices; null for any other. With more conditions every
   * one would double the work.
   */
  static @Nullable Expr sameEitherWay(Call sum) {
    Set<Select> first = choices(sum.arguments().get(0));
    Set<Select> second = choices(sum.arguments().get(1));
    if (first.isEmpty() || second.isEmpty()) {
      return null;
    }
    Select choice = first.iterator().next();
    if (!Stream.concat(first.stream(), second.stream()).allMatch(o -> isSameChoice(choice, o))) {
      return null;
    }
    Expr held = Simplifier.simplify(assume(choice, true, sum));
    return held.equals(Simplifier.simplify(assume(choice, false, sum))) ? held : null;
  }

  /** Whether both choose by one condition. */
  static boolean isSameChoice(Select one, Select other) {
    return one.comparison() == other.comparison()
        && one.left().equals(other.left())
        && one.right().equals(other.right());
  }

  private static Set<Select> choices(Expr expr) {
    Set<Select> found = new LinkedHashSet<>();
    if (expr instanceof Select select) {
      found.add(select);
    }
    expr.children().forEach(child -> found.addAll(choices(child)));
    return found;
  }

  private static boolean isStrict(Comparison comparison) {
    return comparison == Comparison.LESS || comparison == Comparison.GREATER;
  }

  /** Puts a constant on the right, and takes the minus from what is compared with it. */
  private static Select turn(Select select) {
    Comparison mirrored = mirror(select.comparison());
    if (select.left() instanceof Constant) {
      Expr constant = select.left();
      Expr other = select.right();
      return new Select(mirrored, other, constant, select.then(), select.otherwise());
    }
    if (select.right() instanceof Constant
        && select.left() instanceof Call call
        && call.function() == Function.NEGATE) {
      return new Select(
          mirrored,
          call.arguments().get(0),
          Simplifier.negate(select.right()),
          select.then(),
          select.otherwise());
    }
    return select;
  }

  /** The comparison that holds with the sides exchanged. */
  private static Comparison mirror(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Comparison.GREATER;
      case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
      case GREATER -> Comparison.LESS;
      case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
      case EQUAL -> Comparison.EQUAL;
    };
  }

  /** Decides the choices inside a branch that are about the same two sides as the condition. */
  private static Expr assume(Select condition, boolean holds, Expr branch) {
    if (branch.children().isEmpty()) {
      return branch;
    }
    if (branch instanceof Select inner
        && inner.left().equals(condition.left())
        && inner.right().equals(condition.right())) {
      Optional<Boolean> known = implied(condition.comparison(), holds, inner.comparison());
      if (known.isPresent()) {
        return assume(condition, holds, known.get() ? inner.then() : inner.otherwise());
      }
    }
    List<Expr> children =
        branch.children().stream().map(child -> assume(condition, holds, child)).toList();
    return children.equals(branch.children()) ? branch : branch.withChildren(children);
  }

  /**
   * What one comparison says of another of the same sides. A comparison that fails says less than
   * one that holds, since it also fails for NaN.
   */
  private static Optional<Boolean> implied(Comparison given, boolean holds, Comparison asked) {
    if (given == asked) {
      return Optional.of(holds);
    }
    if (!holds) {
      boolean weaker =
          given == Comparison.LESS_OR_EQUAL
                  && (asked == Comparison.LESS || asked == Comparison.EQUAL)
              || given == Comparison.GREATER_OR_EQUAL
                  && (asked == Comparison.GREATER || asked == Comparison.EQUAL);
      return weaker ? Optional.of(false) : Optional.empty();
    }
    return switch (given) {
      case LESS -> Optional.of(asked == Comparison.LESS_OR_EQUAL);
      case GREATER -> Optional.of(asked == Comparison.GREATER_OR_EQUAL);
      case EQUAL ->
          Optional.of(asked == Comparison.LESS_OR_EQUAL || asked == Comparison.GREATER_OR_EQUAL);
      case LESS_OR_EQUAL -> asked == Comparison.GREATER ? Optional.of(false) : Optional.empty();
      case GREATER_OR_EQUAL -> asked == Comparison.LESS ? Optional.of(false) : Optional.empty();
    };
  }
}
