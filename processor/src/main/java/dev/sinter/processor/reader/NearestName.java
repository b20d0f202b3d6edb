package dev.sinter.processor.reader;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
final class NearestName {
  private NearestName() {}

  /**
   * The candidate at the smallest edit distance (Levenshtein, 1966; case counts for nothing), the
   * first of several; empty if even that one needs more than a third of the letters changed, but
   * one change is always allowed in names of two letters or more.
   */
  static Optional<String> of(String name, Collection<String> candidates) {
    String nearest = null;
    int smallest = Math.max(name.length() > 1 ? 1 : 0, name.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < smallest && distance < candidate.length()) {
        nearest = candidate;
        smallest = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
