package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/**
 * Mistakes in the formulas of {@code @Pointwise} and in their coefficients. Of repeated annotations
 * javac cannot say where they stand: their place is the method.
 */
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
                + " Write one of: min max pow abs sqrt exp expm1 log sin cos tanh sigmoid softplus erf"
                + " relu celu elu gelu geluTanh hardSigmoid hardSwish identity leakyRelu logSigmoid"
                + " mish relu6 selu softsign swish select."),
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
                + " Known: x, gate. In @Pointwise a learned coefficient is declared by"
                + " @Learned(name = \"y\", init = 1)."),
        Mistake.of(
            Message.FORMULA_UNUSED_READ,
            """
            @Model(batch = 4)
            interface Gate {
              @Pointwise(/*!*/"x * 2") Tensor z(@Shape({3}) Tensor x, @Shape({3}) Tensor gate);
            }
            """,
            "SINTER-FORMULA-05: z: reads gate, but its formula does not use it. Use gate in the"
                + " formula or remove the parameter."),
        Mistake.of(
            Message.LEARNED_NAME,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise("x * b") @Learned(name = /*!*/"b-1", init = 1)
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-06: y: a learned coefficient cannot be called 'b-1'. Write letters, digits and underscores, as in \"beta\"."),
        Mistake.of(
            Message.LEARNED_NAME_OF_VALUE,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise("x * z") @Learned(name = /*!*/"z", init = 1)
              Tensor y(@Shape({3}) Tensor x, @Shape({3}) Tensor z);
            }
            """,
            "SINTER-FORMULA-07: y: the learned coefficient z has the name of a value of the formula. Rename one of them."),
        Mistake.of(
            Message.LEARNED_NAME_OF_VALUE,
            """
            @Model(batch = 4)
            interface Swish {
              @Dense(3) @Pointwise("x * a") @Learned(name = /*!*/"x", init = 1)
              Tensor y(@Shape({3}) Tensor a);
            }
            """,
            "SINTER-FORMULA-07: y: the learned coefficient x has the name of a value of the formula. Rename one of them."),
        Mistake.of(
            Message.LEARNED_TWICE,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise("x * b") @Learned(name = "b", init = 1)
              @Learned(name = "b", init = 2)
              Tensor /*!*/y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-08: y: the learned coefficient b is declared twice. Remove one of the two or rename it."),
        Mistake.of(
            Message.LEARNED_NAME_OF_PARAMETER,
            """
            @Model(batch = 4)
            interface Swish {
              @Pointwise("x * weight") @Learned(name = /*!*/"weight", init = 1) @Dense(3)
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-09: y: the learned coefficient weight would be the parameter y.weight, which the node has already. Rename it."),
        Mistake.of(
            Message.LEARNED_UNUSED,
            """
            @Model(batch = 4)
            interface Swish {
              @Learned(name = "a", init = 1)
              @Learned(name = "b", init = 1)
              @Pointwise("a * x")
              Tensor /*!*/y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-10: y: the formula does not use the learned coefficient b. Use b in the formula or remove its @Learned."),
        Mistake.of(
            Message.LEARNED_WITHOUT_FORMULA,
            """
            @Model(batch = 4)
            interface Swish {
              /*!*/@Learned(name = "a", init = 1)
              @Relu
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-11: y: the learned coefficient a needs a formula that uses it. Add @Pointwise with a formula or remove the @Learned."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            interface Swish {
              @Learned(name = "a", init = 1 /*!*// 0.0) @Pointwise("a * x")
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Learned: init is infinity but must lie in (-infinity, infinity). Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            interface Swish {
              @LeakyRelu(slope = /*!*/-0.1)
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @LeakyRelu: slope is -0.1 but must lie in [0, infinity). Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            interface Swish {
              @Softplus(beta = /*!*/0)
              Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Softplus: beta is 0 but must lie in (0, infinity). Choose a value in that range."));
  }
}
