package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/** Mistakes in the interface as a whole, and in the options of the compilation. */
final class ModelMistakes {
  private ModelMistakes() {}

  static List<Mistake> list() {
    return List.of(
        Mistake.of(
            Message.MODEL_NOT_INTERFACE,
            """
            @Model(batch = 4)
            abstract /*!*/class Mlp {
              @Dense(2) abstract Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-01: Mlp is a class, but @Model describes a network by an interface."
                + " Write 'interface Mlp'."),
        Mistake.of(
            Message.MODEL_NOT_INTERFACE,
            """
            @Model(batch = 4)
            /*!*/enum Mlp {}
            """,
            "SINTER-MODEL-01: Mlp is an enum, but @Model describes a network by an interface."
                + " Write 'interface Mlp'."),
        Mistake.of(
            Message.MODEL_NOT_INTERFACE,
            """
            @Model(batch = 4)
            /*!*/record Mlp() {}
            """,
            "SINTER-MODEL-01: Mlp is a record, but @Model describes a network by an interface."
                + " Write 'interface Mlp'."),
        Mistake.of(
            Message.MODEL_NOT_INTERFACE,
            """
            @Model(batch = 4)
            @/*!*/interface Mlp {}
            """,
            "SINTER-MODEL-01: Mlp is an annotation, but @Model describes a network by an interface."
                + " Write 'interface Mlp'."),
        Mistake.of(
            Message.MODEL_GENERIC,
            """
            @Model(batch = 4)
            interface Mlp</*!*/S, T> {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-02: Mlp has the type parameters <S, T>, but a model is compiled for fixed"
                + " shapes. Remove the type parameters."),
        Mistake.of(
            Message.MODEL_PRIVATE,
            """
            class Outer {
              @Model(batch = 4)
              private /*!*/interface Mlp {
                @Dense(2) Tensor logits(@Shape({3}) Tensor x);
              }
            }
            """,
            "SINTER-MODEL-03: Outer.Mlp cannot be reached from its package because Mlp is private."
                + " Remove 'private'."),
        Mistake.of(
            Message.MODEL_PRIVATE,
            """
            class Outer {
              private static /*!*/class Middle {
                @Model(batch = 4)
                interface Mlp {
                  @Dense(2) Tensor logits(@Shape({3}) Tensor x);
                }
              }
            }
            """,
            "SINTER-MODEL-03: Outer.Middle.Mlp cannot be reached from its package because Middle is"
                + " private. Remove 'private'."),
        Mistake.of(
            Message.MODEL_SEALED,
            """
            @Model(batch = 4)
            sealed /*!*/interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);

              non-sealed interface Part extends Mlp {}
            }
            """,
            "SINTER-MODEL-04: Mlp is sealed, but nothing implements a model: the compiled class"
                + " stands beside it. Remove 'sealed' and 'permits'."),
        Mistake.of(
            Message.MODEL_EXTENDS,
            """
            @Model(batch = 4)
            /*!*/interface Mlp extends Hidden {
              @Dense(2) Tensor logits(Tensor hidden);
            }

            interface Hidden {
              @Dense(8) Tensor hidden(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-05: Mlp extends Hidden, but a model consists of its own methods only."
                + " Copy the nodes of Hidden into Mlp and remove 'extends'."),
        Mistake.of(
            Message.MODEL_BATCH,
            """
            @Model(batch = /*!*/0)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-06: Mlp: batch is 0 but must be at least 1. Write the number of samples of"
                + " one training step, for example batch = 64."),
        Mistake.of(
            Message.MODEL_EMPTY,
            """
            @Model(batch = 4)
            /*!*/interface Mlp {}
            """,
            "SINTER-MODEL-07: Mlp has no nodes. Add a method with its layers, for example"
                + " '@Dense(10) Tensor logits(@Shape({4}) Tensor x);'."),
        Mistake.of(
            Message.MODEL_NAME_TAKEN,
            """
            class Outer {
              @Model(batch = 4)
              interface Mlp {
                @Dense(2) Tensor logits(@Shape({3}) Tensor x);
              }
            }

            @Model(batch = 4)
            /*!*/interface Outer_Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-08: Outer_Mlp compiles to a class CompiledOuter_Mlp, and so does Outer.Mlp."
                + " Rename one of the two models."),
        Mistake.of(
            Message.MODEL_CLASS_EXISTS,
            """
            @Model(batch = 4)
            /*!*/interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }

            class CompiledMlp {}
            """,
            "SINTER-MODEL-09: Mlp compiles to a class CompiledMlp, but there is a source file with"
                + " that class already. Rename the model or that class."),
        Mistake.of(
                Message.FORM_UNKNOWN,
                """
                @Model(batch = 4)
                interface Mlp {
                  @Dense(2) Tensor logits(@Shape({3}) Tensor x);
                }
                """,
                "SINTER-FORM-01: -Asinter.form=fast is unknown. Write auto, both or portable.")
            .with("-Asinter.form=fast"),
        Mistake.of(
                Message.FORM_NOT_VISIBLE,
                """
                @Model(batch = 4)
                interface Mlp {
                  @Dense(2) Tensor logits(@Shape({3}) Tensor x);
                }
                """,
                "SINTER-FORM-02: -Asinter.form=both asks for vector code, but this compilation does"
                    + " not see the module jdk.incubator.vector. Add the compiler arguments"
                    + " --add-modules jdk.incubator.vector, or write -Asinter.form=auto.")
            .with("-Asinter.form=both"));
  }
}
