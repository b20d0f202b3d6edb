package dev.sinter.docs.formula;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Latex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scalar expressions over variables that are called by their symbols in LaTeX. */
public final class ScalarFormulas {
  /** The first of the characters that Unicode leaves to private use: 6,400 of them. */
  private static final char PRIVATE = '\uE000';

  private ScalarFormulas() {}

  /** Prints an expression; the name of each variable is LaTeX and stays as it is. */
  public static String print(Expr expr) {
    // A name of one letter is printed as it is, so letters that no name has hold the places.
    List<String> symbols = List.copyOf(expr.variables());
    Map<String, Expr> places = new HashMap<>();
    for (String symbol : symbols) {
      places.put(symbol, Expr.variable(place(places.size())));
    }
    String text = Latex.print(NamedConstants.of(expr.substitute(places)));
    for (int i = 0; i < symbols.size(); i++) {
      text = text.replace(place(i), symbols.get(i));
    }
    // GitHub refuses \operatorname.
    return text.replace("\\operatorname{", "\\mathrm{");
  }

  private static String place(int index) {
    return String.valueOf((char) (PRIVATE + index));
  }
}
