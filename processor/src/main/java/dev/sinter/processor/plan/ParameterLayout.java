package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every parameter lies in the flat vector: one after another, in the order of the model; the
 * vectors among them behind all others where the update treats them differently.
 *
 * @param parameters by name, as they are stored
 * @param matrices elements of the parameters that are no vectors
 * @param size elements of all parameters
 */
public record ParameterLayout(
    Map<String, Op.Parameter> parameters, Map<String, Integer> places, int matrices, int size) {

  /**
   * Lays out {@code parameters}; how each is stored is taken from the graphs.
   *
   * @param vectorsLast whether biases and other vectors come behind all others
   */
  static ParameterLayout of(List<Value> parameters, List<Graph> graphs, boolean vectorsLast) {
    Map<String, Op.Parameter> stored = new HashMap<>();
    for (Graph graph : graphs) {
      for (Value value : graph.values()) {
        if (value.op() instanceof Op.Parameter parameter) {
          Op.Parameter other = stored.putIfAbsent(parameter.name(), parameter);
          if (other != null && !other.equals(parameter)) {
            throw new IllegalStateException(parameter.name() + " is stored in two ways");
          }
        }
      }
    }
    Map<String, Op.Parameter> ordered = new LinkedHashMap<>();
    List<Op.Parameter> matrices = new ArrayList<>();
    List<Op.Parameter> vectors = new ArrayList<>();
    for (Value value : parameters) {
      Op.Parameter parameter = (Op.Parameter) value.op();
      Op.Parameter known = stored.getOrDefault(parameter.name(), parameter);
      ordered.put(parameter.name(), known);
      (vectorsLast && isVector(known) ? vectors : matrices).add(known);
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    int sizeOfMatrices = place(matrices, places, 0);
    int size = place(vectors, places, sizeOfMatrices);
    return new ParameterLayout(ordered, places, sizeOfMatrices, size);
  }

  /** Biases, scales and shifts of normalisation, learned coefficients. */
  private static boolean isVector(Op.Parameter parameter) {
    return parameter.visible().rank() < 2;
  }

  private static int place(List<Op.Parameter> parameters, Map<String, Integer> places, int start) {
    int at = start;
    for (Op.Parameter parameter : parameters) {
      places.put(parameter.name(), at);
      at = Math.addExact(at, Math.toIntExact(parameter.stored().size()));
    }
    return at;
  }

  public int at(String name) {
    return places.get(name);
  }

  /** Elements to allocate: the last vector of lanes stays inside the array. */
  public int flatSize() {
    return Math.toIntExact(Arena.padded(size));
  }
}
