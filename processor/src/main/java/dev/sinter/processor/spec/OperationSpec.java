package dev.sinter.processor.spec;

import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Place;

/**
 * One operation as the user wrote it.
 *
 * @param name the annotation's simple name, for example {@code Dense}
 */
public record OperationSpec(String name, Role role, Attributes attributes) {
  public Place place() {
    return attributes.annotation();
  }
}
