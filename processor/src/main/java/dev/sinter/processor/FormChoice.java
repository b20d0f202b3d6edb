package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.emit.CodeForms;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The code forms of one compilation, and what to tell the user about them.
 *
 * @param kind a note, or an error if the option is wrong; then {@code forms} are the portable ones
 */
record FormChoice(CodeForms forms, Diagnostic.Kind kind, String text) {

  /**
   * Decides by the option, and without one by what the compilation sees.
   *
   * @param option value of {@code -Asinter.form}; null if it is not set
   * @param visible whether the compilation sees {@code jdk.incubator.vector}
   * @param kapt whether another compiler than this one will compile what is generated; what this
   *     one sees then means nothing against what the user says
   */
  static FormChoice of(@Nullable String option, boolean visible, boolean kapt) {
    return switch (option == null ? "auto" : option) {
      case "auto" ->
          visible
              ? note(CodeForms.BOTH, "this compilation sees jdk.incubator.vector")
              : note(
                  CodeForms.PORTABLE,
                  "this compilation does not see jdk.incubator.vector; for vector code too, add the"
                      + " compiler arguments --add-modules jdk.incubator.vector");
      case "portable" -> note(CodeForms.PORTABLE, "-Asinter.form=portable says so");
      case "both" ->
          visible || kapt
              ? note(CodeForms.BOTH, "-Asinter.form=both says so")
              : error(Message.FORM_NOT_VISIBLE.format());
      default -> error(Message.FORM_UNKNOWN.format(option));
    };
  }

  private static FormChoice note(CodeForms forms, String reason) {
    String names = forms == CodeForms.BOTH ? "vector and portable code" : "portable code only";
    return new FormChoice(forms, Diagnostic.Kind.NOTE, Message.FORM_CHOSEN.format(names, reason));
  }

  private static FormChoice error(String text) {
    return new FormChoice(CodeForms.PORTABLE, Diagnostic.Kind.ERROR, text);
  }
}
