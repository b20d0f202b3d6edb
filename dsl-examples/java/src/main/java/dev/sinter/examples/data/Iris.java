package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import java.util.List;

/** 150 irises of three species, sepals and petals measured in centimetres (UCI, Fisher, 1936). */
public final class Iris {
  private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

  private Iris() {}

  /**
   * The input {@code measurements} (sepal length and width, petal length and width), the species.
   */
  public static Dataset load() {
    Table table = Table.read("iris.csv");
    return Dataset.builder()
        .input("measurements", 4, table.numbers(0, 4))
        .labels("species", SPECIES, table.labels("species", SPECIES))
        .build();
  }

  /** The input {@code sepal}, and two targets: the values {@code petal} and the species. */
  public static Dataset sepalsAndPetals() {
    Table table = Table.read("iris.csv");
    return Dataset.builder()
        .input("sepal", 2, table.numbers(0, 2))
        .values("petal", 2, table.numbers(2, 4))
        .labels("species", SPECIES, table.labels("species", SPECIES))
        .build();
  }
}
