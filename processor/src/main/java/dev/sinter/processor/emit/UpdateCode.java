package dev.sinter.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.RunningProduct;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * An optimizer's rule, ready to print: what does not depend on the parameter is worked out once a
 * step, in double.
 *
 * @param products over all steps so far
 * @param scalars by name, in order: expressions of the learning rate, t, the norm, the products and
 *     the scalars before
 * @param factors by name, expressions of these
 * @param assignments over {@code p}, {@code g}, the states and the factors
 * @param vectorAssignments those of parameters that are vectors
 */
public record UpdateCode(
    List<RunningProduct> products,
    Map<String, Expr> scalars,
    Map<String, Expr> factors,
    List<Assignment> assignments,
    List<Assignment> vectorAssignments) {

  /** Splits {@code rule} for numbers of the type. */
  public static UpdateCode of(UpdateRule rule, NumberType type) {
    Hoisting hoisting = new Hoisting(rule, type);
    List<Assignment> assignments = hoisting.assignments(rule.assignments());
    List<Assignment> vectorAssignments =
        rule.isUniform() ? assignments : hoisting.assignments(rule.vectorAssignments());
    Map<String, Expr> factors = new LinkedHashMap<>();
    hoisting.names.forEach((factor, name) -> factors.put(name, factor));
    return new UpdateCode(
        rule.products(), hoisting.scalars, factors, assignments, vectorAssignments);
  }

  /** Takes out of expressions what is the same for all parameters. */
  private static final class Hoisting {
    private final Map<Expr, String> names = new LinkedHashMap<>();
    private final Map<String, Expr> scalars = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>(UpdateRule.SCALARS);
    private final Map<String, Expr> limits;

    Hoisting(UpdateRule rule, NumberType type) {
      rule.products().forEach(product -> known.add(product.name()));
      limits = Map.of("tiny", Expr.of(type.tiny()), "largest", Expr.of(type.largest()));
    }

    List<Assignment> assignments(List<Assignment> all) {
      List<Assignment> hoisted = new ArrayList<>();
      for (Assignment assignment : all) {
        Expr value = Simplifier.simplify(assignment.value().substitute(limits));
        if (isScalar(value)) {
          scalars.put(assignment.target(), value);
          known.add(assignment.target());
        } else {
          hoisted.add(new Assignment(assignment.target(), hoist(value)));
        }
      }
      return hoisted;
    }

    private boolean isScalar(Expr expr) {
      return known.containsAll(expr.variables());
    }

    private Expr hoist(Expr expr) {
      if (expr instanceof Constant) {
        return expr;
      }
      if (isScalar(expr)) {
        String name =
            expr.equals(UpdateRule.LEARNING_RATE) ? "rate" : "factor" + (names.size() + 1);
        return Expr.variable(names.computeIfAbsent(expr, key -> name));
      }
      if (expr instanceof Variable) {
        return expr;
      }
      Expr gathered = gather(expr);
      return gathered.withChildren(gathered.children().stream().map(this::hoist).toList());
    }

    /** A product with its scalars together in front, so that their product is one factor. */
    private Expr gather(Expr expr) {
      List<Expr> all = new ArrayList<>();
      factors(expr, all);
      List<Expr> same = all.stream().filter(this::isScalar).toList();
      if (same.size() < 2 || same.stream().allMatch(Constant.class::isInstance)) {
        return expr;
      }
      Expr scalar = Simplifier.simplify(same.stream().reduce(Expr::times).orElseThrow());
      return all.stream().filter(factor -> !isScalar(factor)).reduce(scalar, Expr::times);
    }

    private static void factors(Expr expr, List<Expr> all) {
      if (expr instanceof Call call && call.function() == Function.MULTIPLY) {
        call.arguments().forEach(argument -> factors(argument, all));
      } else {
        all.add(expr);
      }
    }
  }

  /** What a running product is, for comments. */
  static String text(RunningProduct product) {
    return product.name() + " = product over t = 1, 2, ... of " + Infix.print(product.factor());
  }

  /** The fields that keep the running products from step to step. */
  public static List<FieldSpec> fields(UpdateRule rule) {
    List<FieldSpec> fields = new ArrayList<>();
    for (RunningProduct product : rule.products()) {
      fields.add(
          FieldSpec.builder(TypeName.DOUBLE, product.name(), Modifier.PRIVATE)
              .addJavadoc("The product of the first {@code $L} factors.\n", steps(product))
              .initializer("1")
              .build());
      fields.add(FieldSpec.builder(TypeName.LONG, steps(product), Modifier.PRIVATE).build());
    }
    return fields;
  }

  private static String steps(RunningProduct product) {
    return product.name() + "Steps";
  }

  /** Whether a factor needs the norm of the gradient. */
  public boolean needsNorm() {
    return uses("gradientNorm");
  }

  private boolean uses(String variable) {
    return Stream.concat(scalars.values().stream(), factors.values().stream())
        .anyMatch(value -> value.variables().contains(variable));
  }

  /** Brings the running products up to the step, also after a jump to another one. */
  public void writeProducts(Code code) {
    ScalarPrinter printer = new ScalarPrinter(NumberType.DOUBLE).with("t", "next");
    for (RunningProduct product : products) {
      code.line("// %s", text(product));
      code.open("if (%s > step)", steps(product));
      code.line("%s = 1;", product.name());
      code.line("%s = 0;", steps(product));
      code.close();
      code.open("while (%s <= step)", steps(product));
      code.line("double next = (double) ++%s;", steps(product));
      code.line("%s *= %s;", product.name(), printer.print(product.factor()));
      code.close();
    }
  }

  /** Writes the scalars as local variables in double, and the factors in the type. */
  public void writeFactors(Code code, NumberType type) {
    ScalarPrinter printer =
        new ScalarPrinter(NumberType.DOUBLE)
            .with("lr", "learningRate")
            .with("t", "t")
            .with("gradientNorm", "gradientNorm");
    products.forEach(product -> printer.with(product.name(), product.name()));
    if (uses("t")) {
      code.line("double t = (double) step + 1;");
    }
    scalars.forEach(
        (name, scalar) -> {
          code.line("double %s = %s;", name, printer.print(scalar));
          printer.with(name, name);
        });
    String cast = type == NumberType.FLOAT ? "(float) " : "";
    factors.forEach(
        (name, factor) -> {
          String value = printer.print(factor);
          boolean plain = cast.isEmpty() || value.matches("[\\w.@{}]+(\\(.*\\))?");
          code.line("%s %s = %s%s;", type.java(), name, cast, plain ? value : "(" + value + ")");
        });
  }

  /** The arrays that the rule reads and writes, by the variable that holds their element. */
  public static Map<String, String> arrays(UpdateRule rule) {
    Map<String, String> arrays = new LinkedHashMap<>();
    arrays.put("p", "parameters");
    arrays.put("g", "gradients");
    rule.states().forEach(state -> arrays.put(state, plural(state)));
    return arrays;
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
