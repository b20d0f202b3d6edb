package dev.sinter.docs.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc as Markdown. */
final class Javadoc {
  private static final Pattern TAG =
      Pattern.compile("\\{@(code|literal|link|linkplain) ((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");

  private Javadoc() {}

  /** The description, without block tags; a line for each paragraph, empty ones between. */
  static String markdown(String comment) {
    Matcher blockTag = BLOCK_TAG.matcher(comment);
    String description = blockTag.find() ? comment.substring(0, blockTag.start()) : comment;
    String joined = description.strip().replaceAll("\\s*\\n\\s*", " ");
    String marked =
        TAG.matcher(joined)
            .replaceAll(
                tag ->
                    Matcher.quoteReplacement(
                        tag.group(1).equals("literal")
                            ? tag.group(2)
                            : "`" + code(tag.group(1), tag.group(2)) + "`"));
    return marked.replaceAll("\\s*<p>\\s*", "\n\n").replaceAll("\\s*<li>", "\n<li>").strip();
  }

  /** The first sentence of a text in Markdown. */
  static String firstSentence(String markdown) {
    String paragraph = markdown.lines().findFirst().orElse("");
    Matcher end = Pattern.compile("[.:](?=\\s+[A-Z<]|$)").matcher(paragraph);
    while (end.find()) {
      String sentence = paragraph.substring(0, end.end());
      boolean insideCode = sentence.chars().filter(c -> c == '`').count() % 2 == 1;
      boolean insideBrackets =
          sentence.chars().filter(c -> c == '(').count()
              != sentence.chars().filter(c -> c == ')').count();
      if (!insideCode && !insideBrackets) {
        return sentence;
      }
    }
    return paragraph;
  }

  private static String code(String tag, String words) {
    if (!tag.startsWith("link")) {
      return words;
    }
    String[] parts = words.split("\\s+", 2);
    String name = parts.length == 2 ? parts[1] : parts[0].replaceFirst("^#", "").replace('#', '.');
    return name;
  }
}
