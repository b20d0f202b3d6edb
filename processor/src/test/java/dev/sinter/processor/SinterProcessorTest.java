package dev.sinter.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class SinterProcessorTest {
  private static final String MLP =
      """
      package lecture;
      import dev.sinter.*;

      @Model(batch = 4)
      @SoftmaxCrossEntropy
      @Adam
      interface Mlp {
        @Flatten @Dense(8) @Relu Tensor hidden(@Shape({1, 3, 3}) Tensor image);
        @Dense(2) Tensor logits();
      }
      """;

  private static final String TWO_INPUTS =
      """
      package lecture;
      import dev.sinter.*;

      class Lecture {
        @Model(batch = 4)
        @MeanSquaredError
        @Sgd(learningRate = 0.1)
        interface TwoInputs {
          @Pointwise("x * y") Tensor product(@Shape({3}) Tensor x, @Shape({3}) Tensor y);
          @Dense(1) Tensor sum(Tensor product);
        }
      }
      """;

  private static final String USER =
      """
      package lecture;

      class User {
        final CompiledMlp network = CompiledMlp.create(42L);

        double train(float[] image, int[] labels) {
          return network.trainStep(image, labels);
        }

        float[] predict(float[] image) {
          dev.sinter.runtime.Network any = network;
          return network.predict(image);
        }
      }
      """;

  @Test
  void severalErrorsAreReportedInOneGo() {
    Compilation compilation =
        Compiling.compile(
            """
            import dev.sinter.*;

            @Model(batch = -1)
            @Adam
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(8) Tensor hidden(@Shape({3, 0}) Tensor x);
              @Dense(8) float second(Tensor hiden);
              @Dense(2) Tensor logits(Tensor weights);
            }
            """);

    assertThat(codes(compilation))
        .containsExactlyInAnyOrder(
            "SINTER-MODEL-06",
            "SINTER-OPTIMIZER-04",
            "SINTER-INPUT-05",
            "SINTER-NODE-01",
            "SINTER-NODE-07",
            "SINTER-INPUT-01");
  }

  @Test
  void errorsOfSeveralModelsAreReportedInOneGo() {
    Compilation compilation =
        Compiling.compile(
            MLP.replace("batch = 4", "batch = 0"), TWO_INPUTS.replace("product)", "produkt)"));

    assertThat(codes(compilation)).containsExactlyInAnyOrder("SINTER-MODEL-06", "SINTER-NODE-07");
  }

  @Test
  void nodesMayHaveTheNamesOfClassesThatKernelsCall() {
    Compilation compilation =
        Compiling.compile(
            new SinterProcessor(),
            Compiling.VECTORS,
            """
            import dev.sinter.*;

            @Model(batch = 4, hessian = true, inputGradients = true)
            @SoftmaxCrossEntropy
            @Adam
            interface Named {
              @Dense(8) @Softsign Tensor Math(@Shape({3}) Tensor Float);
              @Dense(8) @Tanh @Dropout(0.1) Tensor FloatVector(Tensor Math);
              @Dense(8) @Gelu Tensor ScalarMath(Tensor FloatVector);
              @Add @Mish Tensor Lanes(Tensor Math, Tensor ScalarMath);
              @Concat Tensor System(Tensor Lanes, Tensor FloatVector);
              @Dense(3) Tensor Arrays(Tensor System);
            }
            """);

    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void anUnknownNameIsReportedOnce() {
    Compilation compilation =
        Compiling.compile(
            """
            import dev.sinter.*;

            @Model(batch = 4)
            interface Mlp {
              @Dense(8) Tensor left(Tensor image);
              @Dense(8) Tensor right(Tensor image);
              @Add Tensor sum(Tensor left, Tensor right);
            }
            """);

    assertThat(codes(compilation)).containsExactly("SINTER-INPUT-01");
  }

  @Test
  void aModelWithAnErrorGetsAStubThatItsUsersCompileAgainst() {
    FilerSpy processor = new FilerSpy();
    Compilation compilation =
        Compiling.compile(processor, List.of(), MLP.replace("@Shape({1, 3, 3}) ", ""), USER);

    assertThat(codes(compilation)).containsExactly("SINTER-INPUT-01");
    assertThat(processor.sources.get("lecture.CompiledMlp").toString())
        .contains("abstract class CompiledMlp implements Network", "Mlp did not compile");
  }

  @Test
  void aMissingValueIsLeftToTheCompiler() {
    Compilation compilation = Compiling.compile(MLP.replace("@Dense(8)", "@Dense"));

    assertThat(compilation.errors())
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .contains("@dev.sinter.Dense is missing a default value for the element 'value'");
  }

  @Test
  void aValueOfTheWrongTypeIsLeftToTheCompiler() {
    Compilation compilation = Compiling.compile(MLP.replace("@Dense(8)", "@Dense(\"8\")"));

    assertThat(compilation.errors())
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .contains("incompatible types");
  }

  @Test
  void anUnknownAnnotationIsLeftToTheCompiler() {
    Compilation compilation = Compiling.compile(MLP.replace("@Relu", "@Rely"));

    assertThat(compilation.errors())
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .contains("class Rely");
  }

  @Test
  void anUnknownTypeIsLeftToTheCompiler() {
    Compilation compilation = Compiling.compile(MLP.replace("Tensor image", "Matrix image"));

    assertThat(compilation.errors())
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .contains("class Matrix");
  }

  @Test
  void anAnnotationOnTheWrongTargetIsLeftToTheCompiler() {
    Compilation compilation = Compiling.compile(MLP.replace("@Relu", "@Sgd(learningRate = 1)"));

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getLineNumber()).isEqualTo(8));
  }

  @Test
  void whatAnotherProcessorGeneratesIsWaitedFor() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new SinterProcessor(), new SizesProcessor())
            .compile(Compiling.file(MLP.replace("@Dense(8)", "@Dense(Sizes.HIDDEN)")));

    assertThat(compilation.errors()).isEmpty();
    assertThat(source(compilation, "lecture.CompiledMlp")).doesNotContain("did not compile");
  }

  @Test
  void everyFileComesFromExactlyOneModel() {
    FilerSpy processor = new FilerSpy();
    Compilation compilation = Compiling.compile(processor, Compiling.VECTORS, MLP, TWO_INPUTS);

    assertThat(compilation.errors()).isEmpty();
    assertThat(processor.others).isZero();
    assertThat(processor.origins)
        .containsKeys("lecture.CompiledMlp", "lecture.CompiledLecture_TwoInputs");
    processor.origins.forEach(
        (file, elements) ->
            assertThat(elements)
                .as(file)
                .containsExactly(
                    file.contains("Lecture_TwoInputs")
                        ? "lecture.Lecture.TwoInputs"
                        : "lecture.Mlp"));
  }

  @Test
  void gradleIsToldSo() throws IOException {
    try (InputStream descriptor =
        SinterProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(descriptor.readAllBytes(), UTF_8).strip())
          .isEqualTo(SinterProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void theSameSourceGivesTheSameBytes() {
    Map<String, String> first = sources(Compiling.compile(MLP, TWO_INPUTS));
    Map<String, String> second = sources(Compiling.compile(TWO_INPUTS, MLP));

    assertThat(first).hasSizeGreaterThanOrEqualTo(2).isEqualTo(second);
  }

  @Test
  void theObserverSeesEveryModelThatCompiles() {
    List<String> seen = new java.util.ArrayList<>();
    Compiling.compile(
        new SinterProcessor(compiled -> seen.add(compiled.files().get(0).typeSpec().name())),
        List.of(),
        MLP,
        TWO_INPUTS,
        MLP.replace("Mlp", "Wrong").replace("batch = 4", "batch = 0"));

    assertThat(seen).containsExactlyInAnyOrder("CompiledMlp", "CompiledLecture_TwoInputs");
  }

  private static List<String> codes(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getMessage(Locale.ROOT).replaceFirst(": .*", ""))
        .toList();
  }

  private static String source(Compilation compilation, String name) {
    return Compiling.text(compilation.generatedSourceFile(name).orElseThrow());
  }

  private static Map<String, String> sources(Compilation compilation) {
    assertThat(compilation.errors()).isEmpty();
    Map<String, String> sources = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      sources.put(file.getName(), Compiling.text(file));
    }
    return sources;
  }

  /** Generates a class of constants in its first round. */
  private static final class SizesProcessor extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("lecture.Sizes").openWriter()) {
          writer.write("package lecture;\ninterface Sizes { int HIDDEN = 8; }\n");
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      return false;
    }
  }
}
