package dev.sinter.docs.reference;

import dev.sinter.docs.formula.Line;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.op.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the reference: a table of entries, and each of them in full. */
final class ReferencePage {
  private static final String NOTICE = "<!-- Written by the build; see ../README.md. -->";

  /** What a formula may have of characters in a cell of the table. */
  private static final int WIDEST = 100;

  private ReferencePage() {}

  static String of(String title, String about, List<Entry> entries) {
    Markdown page =
        new Markdown()
            .paragraph(NOTICE)
            .heading(1, title)
            .paragraph(about)
            .paragraph("[The whole reference](README.md)");
    page.table(columns(entries), rows(entries));
    entries.forEach(entry -> section(entry, page));
    return page.toString();
  }

  /** The drawings of a page by their file names. */
  static Map<String, String> drawings(List<Entry> entries) {
    Map<String, String> drawings = new TreeMap<>();
    for (Entry entry : entries) {
      if (!entry.drawing().isEmpty()) {
        drawings.put(entry.name() + ".svg", entry.drawing());
      }
    }
    return drawings;
  }

  private static List<String> columns(List<Entry> entries) {
    List<String> columns = new ArrayList<>(List.of("annotation", "formula"));
    if (hasDerivatives(entries)) {
      columns.add("derivative");
    }
    columns.addAll(List.of("options: default, range", "source", "generated"));
    return columns;
  }

  private static List<List<String>> rows(List<Entry> entries) {
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> row = new ArrayList<>();
      row.add("[`@%s`](#%s)".formatted(entry.name(), anchor(entry.name())));
      row.add(formula(entry, entry.formula()));
      if (hasDerivatives(entries)) {
        row.add(entry.derivative().isEmpty() ? below(entry) : formula(entry, entry.derivative()));
      }
      row.add(
          entry.doc().options().stream()
              .map(option -> brief(entry, option))
              .collect(Collectors.joining("<br>")));
      row.add(entry.entry().source());
      row.add(
          entry.loops().isEmpty() ? "nothing" : "[loop](#%s)".formatted(anchor(loopTitle(entry))));
      rows.add(row);
    }
    return rows;
  }

  private static boolean hasDerivatives(List<Entry> entries) {
    return entries.stream().anyMatch(entry -> !entry.derivative().isEmpty());
  }

  private static String formula(Entry entry, String formula) {
    if (formula.isEmpty()) {
      return cell(Javadoc.firstSentence(entry.doc().text()));
    }
    return formula.length() > WIDEST ? below(entry) : Markdown.inline(formula);
  }

  private static String below(Entry entry) {
    return "[below](#%s)".formatted(anchor(entry.name()));
  }

  private static String brief(Entry entry, OptionDoc option) {
    String initial = option.initial().isEmpty() ? "" : " = " + option.initial();
    // The choices of an enum are too many for a cell.
    String range = option.choices().isEmpty() ? range(entry, option) : "";
    return Markdown.inline(option.name() + initial) + (range.isEmpty() ? "" : " in " + range);
  }

  /** Without the paragraph that says what the page says by itself. */
  private static String withoutSource(String text) {
    return Stream.of(text.split("\n\n"))
        .filter(paragraph -> !paragraph.startsWith("Source:"))
        .collect(Collectors.joining("\n\n"));
  }

  private static void section(Entry entry, Markdown page) {
    page.heading(2, entry.name()).paragraph(withoutSource(entry.doc().text()));
    options(entry, page);
    page.paragraph("_Source_: " + entry.entry().source());
    page.heading(3, "Formulas of " + entry.name())
        .paragraph("For this model:")
        .code("java", entry.example().source());
    for (Entry.Block block : entry.formulas()) {
      if (!block.about().isEmpty()) {
        page.paragraph(block.about());
      }
      page.code("math", Line.block(block.lines()));
    }
    if (!entry.drawing().isEmpty()) {
      page.paragraph("![%s](%s.svg)".formatted(entry.caption(), entry.name()));
    }
    page.heading(3, loopTitle(entry));
    if (entry.loops().isEmpty()) {
      page.paragraph("No loop of its own: nothing is computed, or the runtime has a routine.");
    }
    entry
        .loopExample()
        .filter(model -> !entry.loops().isEmpty())
        .ifPresent(model -> page.paragraph("From this model:").code("java", model.source()));
    for (Entry.Loop loop : entry.loops()) {
      page.details(loop.about(), "java", loop.code());
    }
  }

  private static void options(Entry entry, Markdown page) {
    if (entry.doc().options().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (OptionDoc option : entry.doc().options()) {
      rows.add(
          List.of(
              Markdown.inline(option.name()),
              Markdown.inline(option.type()),
              option.initial().isEmpty() ? "must be given" : Markdown.inline(option.initial()),
              range(entry, option),
              cell(option.meaning())));
    }
    page.table(List.of("option", "type", "default", "range", "meaning"), rows);
  }

  private static String range(Entry entry, OptionDoc option) {
    if (!option.choices().isEmpty()) {
      return option.choices().stream().map(Markdown::inline).collect(Collectors.joining(", "));
    }
    return entry.entry().options().stream()
        .filter(ranged -> ranged.name().equals(option.name()))
        .map(Option::range)
        .map(range -> range.text().replace("infinity", "∞").replace("2147483647", "2³¹ − 1"))
        .findFirst()
        .orElse("");
  }

  private static String cell(String markdown) {
    return markdown.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
  }

  private static String loopTitle(Entry entry) {
    return "Loop of " + entry.name();
  }

  /** What GitHub makes of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
