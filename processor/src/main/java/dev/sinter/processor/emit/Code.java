package dev.sinter.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a method while it is written, line by line.
 *
 * <p>A class is written as {@code @{its.qualified.Name}}, so that it is imported where that is
 * possible.
 */
public final class Code {
  private static final Pattern TYPE = Pattern.compile("@\\{([^}]+)}");
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Writes one line. */
  public Code line(String format, Object... values) {
    text.append(INDENT.repeat(depth));
    text.append(formatted(format, values)).append('\n');
    return this;
  }

  /** Writes a line that ends in an opening brace; what follows stands inside. */
  public Code open(String format, Object... values) {
    String head = formatted(format, values);
    line(head.isEmpty() ? "{" : head + " {");
    depth++;
    return this;
  }

  public Code close() {
    depth--;
    return line("}");
  }

  /** Ends the block of an {@code if} and begins that of its {@code else}. */
  public Code otherwise() {
    depth--;
    line("} else {");
    depth++;
    return this;
  }

  /** How {@link #line} names a class. */
  public static String type(String qualifiedName) {
    return "@{" + qualifiedName + "}";
  }

  public CodeBlock block() {
    Matcher matcher = TYPE.matcher(text.toString().replace("$", "$$"));
    List<Object> types = new ArrayList<>();
    String format =
        matcher.replaceAll(
            match -> {
              types.add(ClassName.bestGuess(match.group(1)));
              return Matcher.quoteReplacement("$T");
            });
    return CodeBlock.of(format, types.toArray());
  }

  /** With the digits of Java's grammar, whatever those of the reader's country are. */
  private static String formatted(String format, Object... values) {
    return values.length == 0 ? format : String.format(Locale.ROOT, format, values);
  }
}
