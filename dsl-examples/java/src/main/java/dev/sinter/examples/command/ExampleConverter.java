package dev.sinter.examples.command;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds an example by its name; to one that does not exist it offers the nearest one. */
final class ExampleConverter implements ITypeConverter<Example> {
  @Override
  public Example convert(String name) {
    for (Example example : Examples.ALL) {
      if (example.name().equals(name.toLowerCase(Locale.ROOT))) {
        return example;
      }
    }
    Example nearest =
        Collections.min(
            Examples.ALL, Comparator.comparingInt(known -> editDistance(known.name(), name)));
    throw new TypeConversionException(
        "There is no model '%s'. Did you mean %s? The command list names them all."
            .formatted(name, nearest.name()));
  }

  /** Letters to insert, delete or replace (Levenshtein). */
  private static int editDistance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
