package dev.sinter.docs;

import dev.sinter.processor.plan.ModelPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Models of the tests, compiled. */
public final class SampleModels {
  private static final String IMPORTS = "package sample;\n\nimport dev.sinter.*;\n\n";

  private static final String TWO_HEADS =
      """
      /** Two losses, a branch, dropout and a formula. */
      @Model(batch = 6)
      @Momentum(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-3)
      @CosineDecay(steps = 50)
      interface TwoHeads {
        @Dense(5)
        @Tanh
        @Dropout(0.25)
        Tensor shared(@Shape({3}) Tensor x);

        @Dense(4)
        @SoftmaxCrossEntropy
        Tensor kind(Tensor shared);

        @Dense(2)
        @Pointwise("x * sigmoid(x)")
        @MeanSquaredError
        Tensor size(Tensor shared);
      }
      """;

  private static final String PLAIN =
      """
      /** Nothing to train. */
      @Model(batch = 2, inputGradients = true)
      interface Plain {
        @Add
        Tensor q(@Shape({3}) Tensor x, @Shape({3}) Tensor y);

        @Multiply
        Tensor f(Tensor q, @Shape({3}) Tensor z);
      }
      """;

  private SampleModels() {}

  /** {@code Plain} and {@code TwoHeads}. */
  static List<DocumentedModel> compile(Path folder) {
    return compile(folder, TWO_HEADS, PLAIN);
  }

  /** The plan of {@code TwoHeads}. */
  public static ModelPlan twoHeads(Path folder) {
    return compile(folder, TWO_HEADS).get(0).plan();
  }

  static List<DocumentedModel> compile(Path folder, String... models) {
    try {
      for (String model : models) {
        String name = model.replaceAll("(?s).*interface (\\w+).*", "$1");
        Files.writeString(folder.resolve(name + ".java"), IMPORTS + model);
      }
      return ModelSources.compile(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
