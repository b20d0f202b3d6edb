package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.CommonSubexpressions.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonSubexpressionsTest {

  @Test
  void namesWhatOccursTwice() {
    CommonSubexpressions shared =
        CommonSubexpressions.of(List.of(expr("exp(x * y) + 1 / exp(x * y)")), "t");
    // x * y occurs in exp(x * y) alone, so it needs no name.
    assertThat(shared.bindings()).containsExactly(new Binding("t0", expr("exp(x * y)")));
    assertThat(shared.roots()).containsExactly(expr("t0 + 1 / t0"));
  }

  @Test
  void bindsInTheOrderOfEvaluation() {
    CommonSubexpressions shared =
        CommonSubexpressions.of(List.of(expr("tanh(x + y)^2 - (x + y)"), expr("tanh(x + y)")), "t");
    assertThat(shared.bindings())
        .containsExactly(new Binding("t0", expr("x + y")), new Binding("t1", expr("tanh(t0)")));
    assertThat(shared.roots()).containsExactly(expr("t1^2 - t0"), expr("t1"));
  }

  @Test
  void looksIntoBothBranchesAndTheCondition() {
    CommonSubexpressions shared =
        CommonSubexpressions.of(List.of(expr("select(exp(x) > 1, exp(x) + y, y * exp(x))")), "t");
    assertThat(shared.bindings()).containsExactly(new Binding("t0", expr("exp(x)")));
    assertThat(shared.roots()).containsExactly(expr("select(t0 > 1, t0 + y, y * t0)"));
  }

  @Test
  void namesNoConstantsAndNoVariables() {
    CommonSubexpressions shared =
        CommonSubexpressions.of(List.of(expr("x + 2"), expr("2 * x")), "t");
    assertThat(shared.bindings()).isEmpty();
    assertThat(shared.roots()).containsExactly(expr("x + 2"), expr("2 * x"));
  }

  @Test
  void passesOverNamesThatAreTaken() {
    CommonSubexpressions shared = CommonSubexpressions.of(List.of(expr("exp(t0) * exp(t0)")), "t");
    assertThat(shared.bindings()).containsExactly(new Binding("t1", expr("exp(t0)")));
  }

  @Test
  void putBackGiveTheOriginals() {
    RandomExpressions random = new RandomExpressions(3);
    int bound = 0;
    for (int i = 0; i < 300; i++) {
      Expr expr = Simplifier.simplify(random.expression(5));
      List<Expr> roots =
          List.of(expr, Derivative.of(expr, "x"), Derivative.of(expr, "y"), random.expression(3));
      CommonSubexpressions shared = CommonSubexpressions.of(roots, "t");
      Map<String, Expr> values = new HashMap<>();
      for (Binding binding : shared.bindings()) {
        assertThat(values).doesNotContainKey(binding.name());
        assertThat(binding.value().children()).isNotEmpty();
        Expr whole = binding.value().substitute(values);
        assertThat(whole.variables()).isSubsetOf("x", "y");
        values.put(binding.name(), whole);
        bound++;
      }
      assertThat(shared.roots().stream().map(root -> root.substitute(values)).toList())
          .isEqualTo(roots);
      assertThat(nothingIsLeftToShare(shared)).isTrue();
    }
    assertThat(bound).isGreaterThan(300);
  }

  private static boolean nothingIsLeftToShare(CommonSubexpressions shared) {
    List<Expr> all = new ArrayList<>(shared.roots());
    shared.bindings().forEach(binding -> all.add(binding.value()));
    Set<Expr> seen = new HashSet<>();
    return all.stream().allMatch(expr -> allNew(expr, seen));
  }

  private static boolean allNew(Expr expr, Set<Expr> seen) {
    return expr.children().isEmpty()
        || seen.add(expr) && expr.children().stream().allMatch(child -> allNew(child, seen));
  }
}
