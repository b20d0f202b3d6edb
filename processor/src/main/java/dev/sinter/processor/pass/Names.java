package dev.sinter.processor.pass;

/** Labels of values as names in code. */
public final class Names {
  private Names() {}

  /** For example {@code hiddenWeight} of {@code hidden.weight}. */
  public static String identifier(String label) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Character.isJavaIdentifierPart(c)) {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }
}
