package dev.sinter.processor.op;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sinter.Model;
import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  /** Formulas of several values and of one have the same annotation. */
  private static final String BOTH = "Pointwise";

  @Test
  void everyOperationHasExactlyOneEntryAndEveryEntryAnOperation() {
    Map<Role, Set<String>> annotations = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      annotations.put(role, new TreeSet<>());
    }
    for (JavaClass type : new ClassFileImporter().importPackagesOf(Model.class)) {
      type.tryGetAnnotationOfType(Operation.class.getName())
          .ifPresent(
              operation ->
                  annotations
                      .get(Role.valueOf(role(operation.get("value").orElseThrow())))
                      .add(type.getSimpleName()));
    }
    assertThat(annotations.get(Role.LAYER)).contains(BOTH, "Dense");
    annotations.get(Role.COMBINATION).add(BOTH);

    assertThat(annotations)
        .isEqualTo(
            Map.of(
                Role.COMBINATION, names(Catalogue.combinations()),
                Role.LAYER, names(Catalogue.layers()),
                Role.LOSS, names(Catalogue.losses()),
                Role.OPTIMIZER, names(Catalogue.optimizers()),
                Role.SCHEDULE, names(Catalogue.schedules())));
  }

  private static String role(Object value) {
    return ((JavaEnumConstant) value).name();
  }

  private static Set<String> names(Map<String, ? extends CatalogueEntry> entries) {
    entries.forEach(
        (name, entry) -> assertThat(entry.annotation().getSimpleName()).isEqualTo(name));
    return entries.keySet().stream().collect(Collectors.toCollection(TreeSet::new));
  }
}
