package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/** Mistakes in the formulas of {@code @Pointwise}. */
final class FormulaMistakes {
  private FormulaMistakes() {}

  static List<Mistake> list() {
    return List.of(
        Mistake.of(
            Message.FORMULA_SYNTAX,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise(/*!*/"x * (1 + x") Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-01: y: the formula \"x * (1 + x\" does not parse, column 5: this"
                + " parenthesis is never closed. Write operators (+ - * / ^), numbers, names and calls,"
                + " as in \"x * sigmoid(x)\"."),
        Mistake.of(
            Message.FORMULA_UNKNOWN_FUNCTION,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise(/*!*/"x * sigmoit(x)") Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-02: y: the formula calls sigmoit at column 5, which is no function."
                + " Write one of: min max pow abs sqrt exp log sin cos tanh sigmoid softplus erf relu"
                + " select."),
        Mistake.of(
            Message.FORMULA_ARITY,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise(/*!*/"max(x)") Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-03: y: in the formula, max takes 2 arguments, not 1, at column 1."
                + " Write as many arguments as it takes."),
        Mistake.of(
            Message.FORMULA_UNKNOWN_VARIABLE,
            """
            @Model(batch = 4)
            interface Gate {
              @Pointwise(/*!*/"x * gate + y") Tensor z(@Shape({3}) Tensor x, @Shape({3}) Tensor gate);
            }
            """,
            "SINTER-FORMULA-04: z: the formula uses y at column 12, which is no value here."
                + " Known: x, gate."),
        Mistake.of(
            Message.FORMULA_UNUSED_READ,
            """
            @Model(batch = 4)
            interface Gate {
              @Pointwise(/*!*/"x * 2") Tensor z(@Shape({3}) Tensor x, @Shape({3}) Tensor gate);
            }
            """,
            "SINTER-FORMULA-05: z: reads gate, but its formula does not use it. Use gate in the"
                + " formula or remove the parameter."));
  }
}
