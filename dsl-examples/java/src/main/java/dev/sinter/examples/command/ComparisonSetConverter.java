package dev.sinter.examples.command;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds a data set by its name. */
final class ComparisonSetConverter implements ITypeConverter<ComparisonSet> {
  @Override
  public ComparisonSet convert(String name) {
    return ComparisonSets.ALL.stream()
        .filter(set -> set.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "There is no data set '%s'. There are %s.".formatted(name, names())));
  }

  private static String names() {
    return ComparisonSets.ALL.stream().map(ComparisonSet::name).collect(Collectors.joining(", "));
  }
}
