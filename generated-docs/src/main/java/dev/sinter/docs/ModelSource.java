package dev.sinter.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source file of a model. */
record ModelSource(String text) {
  private static final Pattern HEAD = Pattern.compile("(?m)^(package|import) .*;\\R");
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*@Model\\b");
  private static final Pattern CODE_TAG = Pattern.compile("\\{@code ([^}]*)}");

  ModelSource {
    text = text.replace("\r\n", "\n");
  }

  /** The model as it reads: without package and imports. */
  String body() {
    return HEAD.matcher(text).replaceAll("").strip() + "\n";
  }

  /** What the model's Javadoc says, as one paragraph of Markdown; empty if it says nothing. */
  String summary() {
    Matcher javadoc = JAVADOC.matcher(text);
    if (!javadoc.find()) {
      return "";
    }
    String plain = javadoc.group(1).replaceAll("\\s*\\n\\s*\\*? ?", " ").strip();
    return CODE_TAG.matcher(plain).replaceAll("`$1`");
  }
}
