package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mistakes in methods, in the wiring between them, and in the inputs. */
final class NodeMistakes {
  private NodeMistakes() {}

  static List<Mistake> list() {
    return List.of(
        Mistake.of(
            Message.TOO_MANY_READS,
            """
            @Model(batch = 4)
            interface Mlp {
              @Relu Tensor a(@Shape({3}) Tensor x0);

              /*!*/@Add Tensor y(Tensor a%s);
            }
            """
                .formatted(manyInputs(64)),
            "SINTER-SIZE-04: y: Add combines 65 values but one operation takes at most 64. Combine"
                + " them in groups, a method for each."),
        Mistake.of(
            Message.OPERATION_UNKNOWN,
            """
            @Model(batch = 4)
            interface Mlp {
              @dev.sinter.meta.Operation(dev.sinter.meta.Role.LAYER)
              @interface Swirl {}

              @Dense(2) /*!*/@Swirl Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPERATION-01: @Swirl is marked as an operation, but this version of Sinter does"
                + " not know it. Use one of Sinter's own, or a @Pointwise formula."),
        Mistake.of(
            Message.NODE_NOT_TENSOR,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) float[] /*!*/logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-NODE-01: logits: returns float[], but the value of a node is a Tensor."
                + " Write 'Tensor logits(...)'."),
        Mistake.of(
            Message.NODE_PARAMETER_NOT_TENSOR,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) float[] /*!*/x);
            }
            """,
            "SINTER-NODE-02: logits: the parameter x is float[], but a node reads Tensors only."
                + " Write 'Tensor x'."),
        Mistake.of(
            Message.NODE_GENERIC,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) </*!*/T> Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-NODE-03: logits: has the type parameters <T>, but a node has one fixed type,"
                + " Tensor. Remove the type parameters."),
        Mistake.of(
            Message.NODE_WITH_BODY,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) default Tensor /*!*/logits(@Shape({3}) Tensor x) { return x; }
            }
            """,
            "SINTER-NODE-04: logits: is a default method with a body, but a node says what it"
                + " computes by its annotations. Remove 'default' and the body, or move the method"
                + " out of the model."),
        Mistake.of(
            Message.NODE_WITH_BODY,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);

              static void /*!*/main(String[] arguments) {}
            }
            """,
            "SINTER-NODE-04: main: is a static method with a body, but a node says what it"
                + " computes by its annotations. Remove 'static' and the body, or move the method"
                + " out of the model."),
        Mistake.of(
            Message.NODE_OVERLOADED,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);

              @Dense(2) Tensor /*!*/logits();
            }
            """,
            "SINTER-NODE-05: logits: two methods have this name, but a name stands for one value."
                + " Rename one of them."),
        Mistake.of(
            Message.NODE_READS_NOTHING,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor /*!*/hidden();

              @Dense(2) Tensor logits();
            }
            """,
            "SINTER-NODE-06: hidden: has no parameters, which means the node above it, but it is the"
                + " first. Give it an input: '@Shape({...}) Tensor x'."),
        Mistake.of(
            Message.NODE_UNKNOWN_READ,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor hidden(@Shape({3}) Tensor x);

              @Dense(2) Tensor logits(Tensor /*!*/hiden);
            }
            """,
            "SINTER-NODE-07: logits: reads hiden, but no node or input has that name."
                + " Did you mean hidden?"),
        Mistake.of(
            Message.NODE_CYCLE,
            """
            @Model(batch = 4)
            interface Loop {
              @Add Tensor a(@Shape({3}) Tensor x, Tensor b);

              @Tanh Tensor b(Tensor c);

              @Tanh Tensor c(Tensor /*!*/a);
            }
            """,
            "SINTER-NODE-08: a -> c -> b -> a is a cycle, but every value must be computed before it"
                + " is read. Let one of these nodes read something else."),
        Mistake.of(
            Message.NODE_CYCLE,
            """
            @Model(batch = 4)
            interface Loop {
              @Tanh Tensor a(Tensor /*!*/a);
            }
            """,
            "SINTER-NODE-08: a -> a is a cycle, but every value must be computed before it is read."
                + " Let one of these nodes read something else."),
        Mistake.of(
            Message.NODE_UNUSED,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor hidden(@Shape({3}) Tensor x);

              @Tanh Tensor /*!*/forgotten(Tensor hidden);

              @Dense(2) Tensor logits(Tensor hidden);
            }
            """,
            "SINTER-NODE-09: forgotten: no node reads it and it is no output; the output of the model"
                + " is logits. Read it in another node, give it a loss or @Output, or remove it."),
        Mistake.of(
            Message.INPUT_WITHOUT_SHAPE,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor hidden(Tensor /*!*/image);

              @Dense(2) Tensor logits(Tensor hidden);
            }
            """,
            "SINTER-INPUT-01: hidden: reads image, which is no node and has no shape. If it is an"
                + " input of the model, write the shape of one sample:"
                + " '@Shape({...}) Tensor image'."),
        Mistake.of(
            Message.INPUT_SHAPES_DIFFER,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor hidden(@Shape({3}) Tensor x);

              @Concat Tensor both(Tensor hidden, /*!*/@Shape({1, 4}) Tensor x);
            }
            """,
            "SINTER-INPUT-02: x: was given the shape 3 above and 1x4 here. Write its @Shape once;"
                + " other nodes read it by its name."),
        Mistake.of(
            Message.INPUT_IS_NODE,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor hidden(@Shape({3}) Tensor x);

              @Dense(2) Tensor logits(/*!*/@Shape({8}) Tensor hidden);
            }
            """,
            "SINTER-INPUT-03: hidden: has @Shape like an input, but a method of the model has that"
                + " name. Remove @Shape to read the method's value, or rename one of the two."),
        Mistake.of(
            Message.INPUT_SHAPE_EMPTY,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) Tensor logits(/*!*/@Shape({}) Tensor x);
            }
            """,
            "SINTER-INPUT-04: x: @Shape has no extents. Write @Shape({1}) for one number per"
                + " sample."),
        Mistake.of(
            Message.INPUT_EXTENT,
            """
            @Model(batch = 4)
            interface Mlp {
              @Flatten @Dense(2) Tensor logits(@Shape({3, /*!*/0}) Tensor x);
            }
            """,
            "SINTER-INPUT-05: x: extent 2 of its shape is 0 but must be at least 1. Write the shape"
                + " of one sample, without the batch, for example @Shape({1, 28, 28})."));
  }

  private static String manyInputs(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> ", @Shape({3}) Tensor x" + i)
        .collect(Collectors.joining());
  }
}
