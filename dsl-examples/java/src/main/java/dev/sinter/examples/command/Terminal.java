package dev.sinter.examples.command;

import java.io.Console;

/** Whether a person is looking. */
final class Terminal {
  private Terminal() {}

  @SuppressWarnings("SystemConsoleNull") // isTerminal, asked next, is missing before JDK 22 only
  static boolean isPresent() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
