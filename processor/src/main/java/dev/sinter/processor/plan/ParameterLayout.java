package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every parameter lies in the flat vector: one after another, in the order of the model.
 *
 * @param parameters by name, as they are stored
 * @param size elements of all parameters
 */
public record ParameterLayout(
    Map<String, Op.Parameter> parameters, Map<String, Integer> places, int size) {

  /** Lays out {@code parameters}; how each is stored is taken from the graphs. */
  static ParameterLayout of(List<Value> parameters, List<Graph> graphs) {
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
    Map<String, Integer> places = new LinkedHashMap<>();
    int at = 0;
    for (Value value : parameters) {
      Op.Parameter parameter = (Op.Parameter) value.op();
      Op.Parameter known = stored.getOrDefault(parameter.name(), parameter);
      ordered.put(parameter.name(), known);
      places.put(parameter.name(), at);
      at = Math.addExact(at, Math.toIntExact(known.stored().size()));
    }
    return new ParameterLayout(ordered, places, at);
  }

  public int at(String name) {
    return places.get(name);
  }

  /** Elements to allocate: the last vector of lanes stays inside the array. */
  public int flatSize() {
    return Math.toIntExact(Arena.padded(size));
  }
}
