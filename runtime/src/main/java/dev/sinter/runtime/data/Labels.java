package dev.sinter.runtime.data;

import java.util.List;

/** Named class labels, one of each sample. */
final class Labels {
  private final String name;
  private final int[] values;
  private final List<String> classNames;

  private Labels(String name, int[] values, List<String> classNames) {
    this.name = name;
    this.values = values;
    this.classNames = classNames;
  }

  /** Refuses labels outside [0, classes). */
  static Labels checked(String name, int[] values, List<String> classNames) {
    if (classNames.isEmpty()) {
      throw new IllegalArgumentException("classes of " + name + ": expected 1 or more, got 0");
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] >= classNames.size()) {
        throw new IllegalArgumentException(
            name
                + ": expected labels from 0 to "
                + (classNames.size() - 1)
                + ", got "
                + values[i]
                + " in row "
                + i);
      }
    }
    return new Labels(name, values.clone(), List.copyOf(classNames));
  }

  String name() {
    return name;
  }

  /** The array itself, which nobody changes. */
  int[] values() {
    return values;
  }

  List<String> classNames() {
    return classNames;
  }

  Labels subset(int[] samples) {
    int[] chosen = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      chosen[i] = values[samples[i]];
    }
    return new Labels(name, chosen, classNames);
  }
}
