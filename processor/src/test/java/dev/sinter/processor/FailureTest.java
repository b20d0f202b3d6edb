package dev.sinter.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the user sees when the fault is not in the model. */
class FailureTest {
  private static final String MLP =
      """
      package lecture;
      import dev.sinter.*;

      @Model(batch = 4)
      interface Mlp {
        @Dense(2) Tensor logits(@Shape({3}) Tensor x);
      }
      """;

  @Test
  void anExceptionBecomesOneErrorThatNamesTheModel() {
    FilerSpy processor = new FilerSpy(new SinterProcessor(FailureTest::fail), false);
    Compilation compilation = Compiling.compile(processor, List.of(), MLP);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .matches(
            "SINTER-INTERNAL-01: Mlp could not be compiled because of a mistake in Sinter, not in"
                + " your model: java\\.lang\\.IllegalStateException: no kernel for Mlp at"
                + " dev\\.sinter\\.processor\\.FailureTest\\.fail\\(FailureTest\\.java:\\d+\\)\\."
                + " Please report it together with the source of the model\\.");
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
    assertThat(processor.sources).containsOnlyKeys("lecture.CompiledMlp");
    assertThat(processor.sources.get("lecture.CompiledMlp").toString())
        .contains("Mlp did not compile");
  }

  @Test
  void anErrorOfTheVirtualMachineDoesTheSame() {
    Compilation compilation =
        Compiling.compile(
            new SinterProcessor(
                compiled -> {
                  throw new StackOverflowError();
                }),
            List.of(),
            MLP);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .startsWith("SINTER-INTERNAL-01: Mlp ")
        .contains("java.lang.StackOverflowError at dev.sinter.processor.FailureTest");
  }

  @Test
  void aFileThatCannotBeWrittenIsNoMistakeOfSinter() {
    FilerSpy processor = new FilerSpy(new SinterProcessor(), true);
    Compilation compilation = Compiling.compile(processor, List.of(), MLP);

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .containsExactly(
            "SINTER-MODEL-10: Mlp: the class CompiledMlp could not be written:"
                + " java.io.IOException: No space left on device. Check the folder for generated"
                + " sources and the space on its disk.");
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
    assertThat(processor.origins).containsOnlyKeys("lecture.CompiledMlp");
  }

  @Test
  void anotherModelIsCompiledAllTheSame() {
    FilerSpy processor =
        new FilerSpy(
            new SinterProcessor(
                compiled -> {
                  if (compiled.files().get(0).typeSpec().name().equals("CompiledMlp")) {
                    fail(compiled);
                  }
                }),
            false);
    Compilation compilation =
        Compiling.compile(processor, List.of(), MLP, MLP.replace("Mlp", "Other"));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(processor.sources).containsKeys("lecture.CompiledMlp", "lecture.CompiledOther");
    assertThat(processor.sources.get("lecture.CompiledOther").toString())
        .doesNotContain("did not compile");
  }

  private static void fail(CompiledModel compiled) {
    throw new IllegalStateException("no kernel for Mlp");
  }
}
