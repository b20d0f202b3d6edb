package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import java.util.List;

/** 569 tumours, 30 measurements of their cell nuclei (UCI, Wolberg et al., 1995). */
public final class BreastCancer {
  private static final List<String> DIAGNOSES = List.of("benign", "malignant");

  private BreastCancer() {}

  /** The input {@code measurements}, and the target {@code diagnosis}: 0 benign, 1 malignant. */
  public static Dataset load() {
    Table table = Table.read("breast_cancer.csv");
    return Dataset.builder()
        .input("measurements", 30, table.numbers(0, 30))
        .labels("diagnosis", DIAGNOSES, table.labels("diagnosis", DIAGNOSES))
        .build();
  }
}
