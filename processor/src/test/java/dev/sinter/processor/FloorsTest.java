package dev.sinter.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The compiler is a house: a package imports only from floors below it. */
class FloorsTest {
  private static final String ROOT = "dev.sinter.processor";

  /** Lowest first. */
  private static final List<String> FLOORS =
      List.of(
          "expr", "diagnostic", "spec", "ir", "op", "pass", "plan", "emit", "reader", "processor");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageImportsOnlyFromFloorsBelow() {
    LayeredArchitecture floors = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String floor : FLOORS) {
      floors = floors.layer(floor).definedBy(packageOf(floor));
    }
    for (String floor : FLOORS) {
      List<String> below = FLOORS.subList(0, FLOORS.indexOf(floor));
      // Two cellars side by side: neither knows anything of ours.
      boolean cellar = floor.equals("expr") || floor.equals("diagnostic");
      floors =
          cellar
              ? floors.whereLayer(floor).mayNotAccessAnyLayer()
              : floors.whereLayer(floor).mayOnlyAccessLayers(below.toArray(String[]::new));
    }
    floors.check(classes);
  }

  @Test
  void everyPackageHasItsFloor() {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.equals(ROOT) ? "processor" : name.substring(ROOT.length() + 1))
            .map(name -> name.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());

    assertThat(FLOORS).containsAll(packages);
  }

  @Test
  void theCellarsKnowNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage(packageOf("expr"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.sinter..").and(not(resideInAPackage(packageOf("expr")))))
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(packageOf("diagnostic"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.sinter..").and(not(resideInAPackage(packageOf("diagnostic")))))
        .check(classes);
  }

  @Test
  void onlyReaderAndRootKnowTheJavaCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("reader"), packageOf("processor"), packageOf("emit"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
        .check(classes);
  }

  @Test
  void emitKnowsModifiersOnly() {
    noClasses()
        .that()
        .resideInAPackage(packageOf("emit"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("javax.lang.model..")
                .or(resideInAPackage("javax.annotation.processing.."))
                .and(not(equivalentTo(Modifier.class))))
        .check(classes);
  }

  @Test
  void onlyEmitAndRootPrintJava() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("emit"), packageOf("processor"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(classes);
  }

  private static String packageOf(String floor) {
    return floor.equals("processor") ? ROOT : ROOT + "." + floor + "..";
  }
}
