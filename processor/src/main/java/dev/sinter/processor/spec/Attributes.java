package dev.sinter.processor.spec;

import dev.sinter.processor.diagnostic.Place;
import java.util.List;
import java.util.Map;

/**
 * The values of one annotation, defaults filled in, each with its place in the source.
 *
 * <p>Numbers are {@link Integer} or {@link Double}, enum constants their names, classes their
 * qualified names, arrays {@link java.util.List}.
 */
public record Attributes(Map<String, Object> values, Map<String, Place> places, Place annotation) {
  public Attributes {
    values = Map.copyOf(values);
    places = Map.copyOf(places);
  }

  public int integer(String name) {
    return (Integer) get(name);
  }

  public double real(String name) {
    return (Double) get(name);
  }

  public boolean flag(String name) {
    return (Boolean) get(name);
  }

  /** The numbers of an array. */
  public List<Double> reals(String name) {
    return ((List<?>) get(name)).stream().map(number -> ((Number) number).doubleValue()).toList();
  }

  public String text(String name) {
    return (String) get(name);
  }

  /** Where the value was written; the annotation itself if it was left at its default. */
  public Place place(String name) {
    return places.getOrDefault(name, annotation);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no attribute " + name + " in " + values.keySet());
    }
    return value;
  }
}
