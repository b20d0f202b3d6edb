package dev.sinter.docs.formula;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a program in LaTeX. Values are called as in the generated code, weights W and
 * biases b, the loss L, and the gradient of L by x is drawn as a fraction.
 */
public final class Symbols {
  private static final Symbol LOSS = new Symbol("L", "");

  private final Map<String, Symbol> ofGradient = new HashMap<>();
  private final Map<Value, String> branches = new HashMap<>();
  private final Set<Value> losses = new HashSet<>();
  private final Set<Value> storedTransposed = new HashSet<>();

  /**
   * The symbols of two graphs.
   *
   * @param forward the forward graph before any pass: what gradients are named after
   * @param program the graph that is printed, after all passes
   * @param parameters how each parameter is stored, by name
   */
  public Symbols(Graph forward, Graph program, Map<String, Op.Parameter> parameters) {
    for (Value value : forward.values()) {
      if (!Aliases.isAlias(value)) {
        ofGradient.putIfAbsent(gradientLabel(value.label()), forwardSymbol(value));
      }
    }
    for (Graph graph : List.of(forward, program)) {
      for (Root root : graph.roots(Root.Kind.LOSS)) {
        losses.add(Aliases.original(root.value()));
      }
    }
    losses.forEach(loss -> ofGradient.put(gradientLabel(loss.label()), LOSS));
    List<Root> ofParameters = new ArrayList<>(program.roots(Root.Kind.PARAMETER_GRADIENT));
    ofParameters.addAll(program.roots(Root.Kind.HESSIAN_VECTOR));
    for (Root root : ofParameters) {
      Op.Parameter parameter = parameters.get(root.name());
      if (parameter != null && parameter.transposed()) {
        storedTransposed.add(Aliases.original(root.value()));
      }
    }
    nameBranches(program);
  }

  /** Whether the value is stored as the transpose of what its symbol means. */
  boolean isStoredTransposed(Value value) {
    if (value.op() instanceof Op.Direction direction) {
      return direction.parameter().transposed();
    }
    return value.op() instanceof Op.Parameter parameter
        ? parameter.transposed()
        : storedTransposed.contains(value);
  }

  /** The tensor as a whole, transposed once more if {@code transpose}. */
  String whole(Value value, boolean transpose) {
    Value original = Aliases.original(value);
    boolean turned = transpose ^ Aliases.isTransposed(value) ^ isStoredTransposed(original);
    String symbol = print(original, symbol(original).whole());
    if (!turned) {
      return symbol;
    }
    return isGradient(original) ? "\\left(" + symbol + "\\right)^{\\top}" : symbol + "^{\\top}";
  }

  /** The element of the value that belongs to element i, j, … of the result. */
  String element(Value value) {
    return element(value, Symbol.indices(value.shape()));
  }

  String element(Value value, String indices) {
    Value original = Aliases.original(value);
    boolean turned = Aliases.isTransposed(value) ^ isStoredTransposed(original);
    String order = turned ? new StringBuilder(indices).reverse().toString() : indices;
    return print(original, symbol(original).element(order));
  }

  /** Says that {@code value} is the gradient by the input {@code name}. */
  public Line gradient(String name, Value value) {
    Symbol input = ofGradient.getOrDefault(gradientLabel(name), Symbol.of(name));
    return Line.equation(fraction(input.whole()), whole(value, false));
  }

  /** The shape that the symbol means. */
  Shape shape(Value value) {
    Shape shape = value.shape();
    return isStoredTransposed(value) ? Shape.of(shape.extent(1), shape.extent(0)) : shape;
  }

  private String print(Value value, String symbol) {
    if (!isGradient(value)) {
      return symbol;
    }
    String branch = branches.get(value);
    return branch == null
        ? fraction(symbol)
        : "\\left." + fraction(symbol) + "\\right|_{" + Symbol.word(branch) + "}";
  }

  private static String fraction(String symbol) {
    return "\\frac{\\partial L}{\\partial " + symbol + "}";
  }

  private boolean isGradient(Value value) {
    return value.origin().phase() == Origin.Phase.BACKWARD && ofGradient.containsKey(value.label());
  }

  private Symbol symbol(Value value) {
    if (losses.contains(value)) {
      return LOSS;
    }
    return isGradient(value) ? ofGradient.get(value.label()) : forwardSymbol(value);
  }

  private static Symbol forwardSymbol(Value value) {
    if (value.op() instanceof Op.Parameter parameter) {
      int dot = parameter.name().lastIndexOf('.');
      String node = Symbol.word(parameter.name().substring(0, Math.max(dot, 0)));
      return switch (parameter.name().substring(dot + 1)) {
        case "weight" -> new Symbol("W", node);
        case "bias" -> new Symbol("b", node);
        default -> new Symbol(Symbol.word(parameter.name().substring(dot + 1)), node);
      };
    }
    return Symbol.of(value.label());
  }

  private static String gradientLabel(String label) {
    return "d" + Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  /** Tells apart the parts that a gradient is the sum of: each comes through another node. */
  private void nameBranches(Graph program) {
    Map<String, List<Value>> byLabel = new LinkedHashMap<>();
    for (Value value : program.values()) {
      if (isGradient(value) && !Aliases.isAlias(value)) {
        byLabel.computeIfAbsent(value.label(), label -> new ArrayList<>()).add(value);
      }
    }
    for (List<Value> same : byLabel.values()) {
      List<Value> parts =
          same.stream()
              .filter(
                  value -> value.inputs().stream().map(Aliases::original).noneMatch(same::contains))
              .toList();
      Set<String> taken = new HashSet<>();
      for (Value part : parts) {
        if (same.size() > 1) {
          String node = part.origin().node();
          String branch = node;
          for (int n = 2; !taken.add(branch); n++) {
            branch = node + " " + n;
          }
          branches.put(part, branch);
        }
      }
    }
  }
}
