package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import java.util.List;

/** 178 wines of three cultivars, 13 measurements (UCI, Aeberhard and Forina, 1991). */
public final class Wine {
  private static final List<String> CULTIVARS = List.of("0", "1", "2");

  private Wine() {}

  /**
   * Two inputs and the target {@code cultivar}.
   *
   * <p>{@code basics} are alcohol, malic acid, ash, alcalinity and magnesium; {@code phenols} are
   * the eight others, which go with colour and taste.
   */
  public static Dataset load() {
    Table table = Table.read("wine.csv");
    return Dataset.builder()
        .input("basics", 5, table.numbers(0, 5))
        .input("phenols", 8, table.numbers(5, 13))
        .labels("cultivar", CULTIVARS, table.labels("cultivar", CULTIVARS))
        .build();
  }

  /** The input {@code measurements} of all thirteen, and the target {@code cultivar}. */
  public static Dataset measurements() {
    Table table = Table.read("wine.csv");
    return Dataset.builder()
        .input("measurements", 13, table.numbers(0, 13))
        .labels("cultivar", CULTIVARS, table.labels("cultivar", CULTIVARS))
        .build();
  }
}
