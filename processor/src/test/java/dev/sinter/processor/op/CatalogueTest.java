package dev.sinter.processor.op;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sinter.Model;
import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
                Role.COEFFICIENT, names(Catalogue.coefficients()),
                Role.LOSS, names(Catalogue.losses()),
                Role.PENALTY, names(Catalogue.penalties()),
                Role.OPTIMIZER, names(Catalogue.optimizers()),
                Role.CLIPPING, names(Catalogue.clippings()),
                Role.SCHEDULE, names(Catalogue.schedules())));
  }

  @Test
  void everyNumericOptionHasARangeThatItsDefaultLiesIn() {
    for (CatalogueEntry entry : entries()) {
      Map<String, Optional<Object>> numbers = new TreeMap<>();
      for (Method method : entry.annotation().getDeclaredMethods()) {
        if (method.getReturnType() == int.class || method.getReturnType() == double.class) {
          numbers.put(method.getName(), Optional.ofNullable(method.getDefaultValue()));
        }
      }
      assertThat(entry.options())
          .as(entry.annotation().getSimpleName())
          .extracting(Option::name)
          .containsExactlyInAnyOrderElementsOf(numbers.keySet());
      for (Option option : entry.options()) {
        numbers
            .get(option.name())
            .ifPresent(
                value ->
                    assertThat(option.range().test().test(((Number) value).doubleValue()))
                        .as(entry.annotation().getSimpleName() + "." + option.name())
                        .isTrue());
      }
      assertThat(entry.source()).as(entry.annotation().getSimpleName()).isNotBlank();
    }
  }

  @Test
  void everyExampleGivesTheOptionsThatHaveNoDefault() {
    for (CatalogueEntry entry : entries()) {
      assertThat(entry.example())
          .startsWith("@" + entry.annotation().getSimpleName())
          .isNotEqualTo("@" + entry.annotation().getSimpleName() + "()");
      for (Method method : entry.annotation().getDeclaredMethods()) {
        if (method.getDefaultValue() == null) {
          assertThat(entry.example())
              .as("example() of the entry")
              .contains(method.getName().equals("value") ? "(" : method.getName() + " = ");
        }
      }
    }
  }

  private static List<CatalogueEntry> entries() {
    List<CatalogueEntry> entries = new ArrayList<>();
    entries.addAll(Catalogue.layers().values());
    entries.addAll(Catalogue.combinations().values());
    entries.addAll(Catalogue.coefficients().values());
    entries.addAll(Catalogue.losses().values());
    entries.addAll(Catalogue.penalties().values());
    entries.addAll(Catalogue.optimizers().values());
    entries.addAll(Catalogue.clippings().values());
    entries.addAll(Catalogue.schedules().values());
    return entries;
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
