package dev.sinter.processor.spec;

import dev.sinter.processor.diagnostic.Place;
import java.util.List;

/** A model input: its name and the shape of one sample. */
public record InputSpec(String name, List<Integer> shape, Place place) {
  public InputSpec {
    shape = List.copyOf(shape);
  }
}
