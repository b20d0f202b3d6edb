package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of values inside one kernel: what a reader calls them, made distinct. */
final class NameScope {
  /** The variable that holds the index of the column. */
  static final String COLUMN = "column";

  /** Names that the printed kernels use for themselves. */
  private static final List<String> RESERVED =
      List.of(
          COLUMN,
          "row",
          "rows",
          "columns",
          "inner",
          "index",
          "lanes",
          "r",
          "c",
          "leftStart",
          "rightStart",
          "rightRows",
          "sumRows",
          "first",
          "scratch",
          "strip",
          "end",
          "position");

  /** Words that are no names in Java; what a name in capitals becomes may be one. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|"
              + "default|do|double|else|enum|extends|false|final|finally|float|for|goto|if|"
              + "implements|import|instanceof|int|interface|long|native|new|null|package|"
              + "private|protected|public|return|short|static|strictfp|super|switch|"
              + "synchronized|this|throw|throws|transient|true|try|void|volatile|while");

  /** Beginnings of names that the printed kernels number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(left|right|rightRow|sum|sumRow|start|shared|ofRow)[\\d_]*"
              + Stream.of(Function.values())
                  .map(function -> "|" + function.functionName() + "\\d+")
                  .collect(Collectors.joining()));

  private final Map<Value, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>(RESERVED);

  String of(Value value) {
    return names.computeIfAbsent(value, key -> distinct(local(Names.identifier(key.label()))));
  }

  /** With a small first letter, so that it hides no class and no constant of the generated code. */
  private static String local(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** A name of which nobody has the place, called {@code nameAt}, either. */
  String distinct(String wish) {
    String name = wish;
    for (int n = 2; isTaken(name); n++) {
      name = wish + "Value" + n;
    }
    taken.add(name);
    taken.add(name + "At");
    return name;
  }

  private boolean isTaken(String name) {
    return taken.contains(name)
        || taken.contains(name + "At")
        || NUMBERED.matcher(name).matches()
        || KEYWORD.matcher(name).matches();
  }
}
