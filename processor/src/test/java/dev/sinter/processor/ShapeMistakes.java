package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/** Mistakes in shapes, sizes, options, and in how several values are combined. */
final class ShapeMistakes {
  private ShapeMistakes() {}

  static List<Mistake> list() {
    return List.of(
        Mistake.of(
            Message.ADD_SHAPES_DIFFER,
            """
            @Model(batch = 4)
            interface Branches {
              @Dense(3) Tensor left(@Shape({5}) Tensor x);

              @Dense(4) Tensor right(Tensor x);

              /*!*/@Add @Relu Tensor sum(Tensor left, Tensor right);
            }
            """,
            "SINTER-SHAPE-01: sum: Add needs equal shapes but left is 3 and right is 4."
                + " Change a layer so that both have one shape."),
        Mistake.of(
            Message.ADD_SHAPES_DIFFER,
            """
            @Model(batch = 4)
            interface Branches {
              /*!*/@Multiply Tensor product(@Shape({1, 6}) Tensor x, @Shape({6}) Tensor y);
            }
            """,
            "SINTER-SHAPE-01: product: Multiply needs equal shapes but x is 1x6 and y is 6."
                + " Change a layer so that both have one shape."),
        Mistake.of(
            Message.CONCAT_AXIS,
            """
            @Model(batch = 4)
            interface Branches {
              @Concat(axis = /*!*/1) Tensor both(@Shape({5}) Tensor x, @Shape({6}) Tensor y);
            }
            """,
            "SINTER-SHAPE-02: both: Concat along axis 1, but the values have rank 1. Axes count from"
                + " 0 and leave out the batch: choose an axis below the rank."),
        Mistake.of(
            Message.CONCAT_SHAPES_DIFFER,
            """
            @Model(batch = 4)
            interface Branches {
              /*!*/@Concat Tensor both(@Shape({2, 5}) Tensor x, @Shape({3, 6}) Tensor y);
            }
            """,
            "SINTER-SHAPE-03: both: Concat along axis 0 needs shapes equal in rank and in all other"
                + " axes, but x is 2x5 and y is 3x6. Change a layer so that they agree, or choose"
                + " another axis."),
        Mistake.of(
            Message.DENSE_NEEDS_VECTOR,
            """
            @Model(batch = 4)
            interface Mlp {
              /*!*/@Dense(10) Tensor logits(@Shape({1, 28, 28}) Tensor image);
            }
            """,
            "SINTER-SHAPE-04: logits: Dense needs a vector but image gives 1x28x28."
                + " Put @Flatten before @Dense."),
        Mistake.of(
            Message.DENSE_NEEDS_VECTOR,
            """
            @Model(batch = 4)
            interface Mlp {
              @Relu /*!*/@Dense(10) Tensor logits(@Shape({28, 28}) Tensor image);
            }
            """,
            "SINTER-SHAPE-04: logits: Dense needs a vector but Relu gives 28x28."
                + " Put @Flatten before @Dense."),
        Mistake.of(
            Message.MAXOUT_FEATURES,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(7) /*!*/@Maxout(2) Tensor h(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-SHAPE-06: h: Maxout of 2 pieces needs a vector of a multiple of 2 features but"
                + " Dense gives 7. Let the layer before give that, or put @Flatten before @Maxout."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(7) @Maxout(/*!*/1) Tensor h(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Maxout: value is 1 but must lie in [2, 2147483647]. Choose a value in"
                + " that range."),
        Mistake.of(
            Message.SOFTMAX_NEEDS_CLASSES,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(1) /*!*/@Softmax Tensor p(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-SHAPE-05: p: Softmax needs at least 2 classes in the last axis but Dense gives 1."
                + " Use @Sigmoid for one logit, or widen the layer before."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Adam(beta1 = /*!*/1.5)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Adam: beta1 is 1.5 but must lie in [0, 1)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.DENSE_UNITS,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(/*!*/0) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-02: y: Dense has 0 outFeatures but needs at least 1. Write how many"
                + " numbers the layer gives, for example @Dense(10)."),
        Mistake.of(
            Message.DROPOUT_RATE,
            """
            @Model(batch = 4)
            interface Mlp {
              @Dense(2) @Dropout(/*!*/1.5) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-03: y: Dropout drops with probability 1.5, which must lie in [0, 1)."
                + " Write the share of elements to drop, for example @Dropout(0.5)."),
        Mistake.of(
            Message.COMBINATION_NEEDS_SEVERAL,
            """
            @Model(batch = 4)
            interface Branches {
              /*!*/@Add @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-COMBINE-01: y: Add combines several values but the node reads one."
                + " Add a parameter for each value, or remove @Add."),
        Mistake.of(
            Message.READS_WITHOUT_COMBINATION,
            """
            @Model(batch = 4)
            interface Branches {
              @Dense(2) Tensor /*!*/y(@Shape({3}) Tensor x, @Shape({3}) Tensor z);
            }
            """,
            "SINTER-COMBINE-02: y: reads 2 values but does not say how to combine them."
                + " Put @Add, @Multiply, @Concat or a @Pointwise formula first."),
        Mistake.of(
            Message.TWO_COMBINATIONS,
            """
            @Model(batch = 4)
            interface Branches {
              @Add /*!*/@Multiply Tensor y(@Shape({3}) Tensor x, @Shape({3}) Tensor z);
            }
            """,
            "SINTER-COMBINE-03: y: has both @Add and @Multiply, but after the first there is one"
                + " value left. Keep one here and write a second method for the other."),
        Mistake.of(
            Message.COMBINATION_NOT_FIRST,
            """
            @Model(batch = 4)
            interface Branches {
              @Relu /*!*/@Add Tensor y(@Shape({3}) Tensor x, @Shape({3}) Tensor z);
            }
            """,
            "SINTER-COMBINE-04: y: @Add stands after another operation, but combining comes first."
                + " Put @Add before the other annotations, or write a method of its own for it."),
        Mistake.of(
            Message.SHAPE_TOO_LARGE,
            """
            @Model(batch = 4)
            interface Wide {
              @Relu Tensor y(/*!*/@Shape({50_000, 50_000}) Tensor x);
            }
            """,
            "SINTER-SIZE-01: x: a batch of shape 4x50000x50000 has more elements than a Java array"
                + " can index. Choose a smaller batch or shape."),
        Mistake.of(
            Message.TOO_MANY_PARAMETERS,
            """
            @Model(batch = 4)
            /*!*/interface Wide {
              @Dense(100_000) Tensor y(@Shape({100_000}) Tensor x);
            }
            """,
            "SINTER-SIZE-02: Wide has 10000100000 parameters but one array holds at most 2147483583."
                + " Make the layers narrower."),
        Mistake.of(
            Message.TOO_LARGE_ARENA,
            """
            @Model(batch = 2000)
            /*!*/interface Wide {
              @Tanh Tensor a(@Shape({1_000_000}) Tensor x);

              @Dense(1) Tensor b(Tensor a);

              @Sigmoid Tensor c(Tensor x);

              @Dense(1) Tensor d(Tensor c);

              @Multiply Tensor e(Tensor a, Tensor c);

              @Concat Tensor f(Tensor b, Tensor d, Tensor e);
            }
            """,
            "SINTER-SIZE-03: Wide needs at least 4000004032 elements for its activations but one"
                + " array holds at most 2147483583. Choose a smaller batch or narrower layers."));
  }
}
