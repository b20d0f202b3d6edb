package dev.sinter.processor.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of formulas: functions, and names that stand for numbers. Every other name is a
 * variable.
 */
public final class Vocabulary {
  /** What needs a grammar of its own; reserved like the names of functions. */
  static final String SELECT = "select";

  static final String IF = "if";
  static final String ELSE = "else";

  /** The primitive functions that have names, {@code relu}, and the numbers pi and e. */
  public static final Vocabulary PRIMITIVE =
      new Vocabulary(primitive(), Map.of("pi", Math.PI, "e", Math.E), List.of());

  private final Map<String, NamedFunction> functions;
  private final Map<String, Double> constants;
  private final Set<String> variables;

  private Vocabulary(
      Map<String, NamedFunction> functions,
      Map<String, Double> constants,
      Collection<String> variables) {
    this.functions = Collections.unmodifiableMap(functions);
    this.constants = Map.copyOf(constants);
    this.variables = Set.copyOf(variables);
  }

  /** These words and more functions; of two with one name the new one counts. */
  public Vocabulary with(Collection<NamedFunction> more) {
    Map<String, NamedFunction> all = new LinkedHashMap<>(functions);
    more.forEach(function -> all.put(function.name(), function));
    return new Vocabulary(all, constants, variables);
  }

  /**
   * These words, but the given names are variables whatever else they mean; a function of such a
   * name can still be called.
   */
  public Vocabulary withVariables(Collection<String> names) {
    return new Vocabulary(functions, constants, names);
  }

  /** What a formula may call, {@code select} among it. */
  public List<String> functionNames() {
    List<String> names = new ArrayList<>(functions.keySet());
    names.add(SELECT);
    return List.copyOf(names);
  }

  /** Whether a name can never be that of a variable. */
  public static boolean isKeyword(String name) {
    return name.equals(IF) || name.equals(ELSE);
  }

  /** Whether a name without parentheses is a variable. */
  boolean isVariable(String name) {
    return variables.contains(name) || !functions.containsKey(name) && !name.equals(SELECT);
  }

  Map<String, NamedFunction> functions() {
    return functions;
  }

  Optional<Double> constant(String name) {
    return variables.contains(name) ? Optional.empty() : Optional.ofNullable(constants.get(name));
  }

  private static Map<String, NamedFunction> primitive() {
    Map<String, NamedFunction> functions = new LinkedHashMap<>();
    for (Function function : Function.values()) {
      switch (function) {
        case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> {} // these have signs
        case FLOOR -> {} // vector code has none
        default -> functions.put(function.functionName(), NamedFunction.of(function));
      }
    }
    functions.put(
        "relu",
        new NamedFunction("relu", 1, 1, arguments -> arguments.get(0).max(new Constant(0))));
    return functions;
  }
}
