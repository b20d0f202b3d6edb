package dev.sinter.docs.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page in GitHub's Markdown while it is written. */
public final class Markdown {
  private final StringBuilder text = new StringBuilder();

  public Markdown heading(int level, String title) {
    return paragraph("#".repeat(level) + " " + title);
  }

  public Markdown paragraph(String paragraph) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(paragraph).append('\n');
    return this;
  }

  /** A block of code in the language, or of mathematics in the language {@code math}. */
  public Markdown code(String language, String code) {
    return paragraph("```" + language + "\n" + code.stripTrailing() + "\n```");
  }

  /**
   * A table.
   *
   * @param head the names of the columns; columns of numbers have a name that ends with a colon,
   *     which is not printed
   */
  public Markdown table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    line(table, head.stream().map(Markdown::withoutColon).toList());
    line(table, head.stream().map(name -> name.endsWith(":") ? "---:" : "---").toList());
    rows.forEach(row -> line(table, row));
    return paragraph(table.toString().stripTrailing());
  }

  /** Code that opens with a click. */
  public Markdown details(String summary, String language, String code) {
    paragraph("<details>\n<summary>" + summary + "</summary>");
    code(language, code);
    return paragraph("</details>");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Code inside a line; a table's cell may hold it. */
  public static String inline(String code) {
    return code.isEmpty() ? "" : "`" + code.replace("|", "\\|") + "`";
  }

  /** For example {@code 101,770}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** For example {@code 32×1×8×8}. */
  public static String shape(Object shape) {
    return shape.toString().replace('x', '×');
  }

  private static String withoutColon(String name) {
    return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
  }

  private static void line(StringBuilder table, List<String> cells) {
    table.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }
}
