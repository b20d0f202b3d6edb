package dev.sinter.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.sinter.processor.emit.CodeForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Which code forms are chosen, and what the compiler says about it. */
class CodeFormsTest {
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
  void withoutTheModuleThereIsPortableCodeOnly() {
    assertThat(notes(List.of()))
        .containsExactly(
            "SINTER-FORM-03: printing portable code only, because this compilation does not see"
                + " jdk.incubator.vector; for vector code too, add the compiler arguments"
                + " --add-modules jdk.incubator.vector.");
  }

  @Test
  void withTheModuleThereIsVectorCodeToo() {
    assertThat(notes(Compiling.VECTORS))
        .containsExactly(
            "SINTER-FORM-03: printing vector and portable code, because this compilation sees"
                + " jdk.incubator.vector.");
  }

  @Test
  void autoIsTheDefault() {
    assertThat(notes(List.of("-Asinter.form=auto"))).isEqualTo(notes(List.of()));
  }

  @Test
  void portableCanBeAskedFor() {
    List<String> options = new ArrayList<>(Compiling.VECTORS);
    options.add("-Asinter.form=portable");

    assertThat(notes(options))
        .containsExactly(
            "SINTER-FORM-03: printing portable code only, because -Asinter.form=portable says so.");
  }

  @Test
  void bothCanBeAskedFor() {
    List<String> options = new ArrayList<>(Compiling.VECTORS);
    options.add("-Asinter.form=both");

    assertThat(notes(options))
        .containsExactly(
            "SINTER-FORM-03: printing vector and portable code, because -Asinter.form=both says"
                + " so.");
  }

  @Test
  void underKaptTheUserKnowsBetterWhatIsVisible() {
    FormChoice choice = FormChoice.of("both", false, true);

    assertThat(choice.kind()).isEqualTo(Diagnostic.Kind.NOTE);
    assertThat(choice.forms()).isEqualTo(CodeForms.BOTH);
    assertThat(FormChoice.of("both", false, false).kind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(FormChoice.of(null, false, true).forms()).isEqualTo(CodeForms.PORTABLE);
  }

  @Test
  void aWrongOptionStillGivesACompiledModel() {
    FilerSpy processor = new FilerSpy();
    Compilation compilation = Compiling.compile(processor, List.of("-Asinter.form=fast"), MLP);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(processor.sources.get("lecture.CompiledMlp").toString())
        .doesNotContain("did not compile");
  }

  @Test
  void oneNoteIsEnoughForSeveralModels() {
    Compilation compilation = Compiling.compile(MLP, MLP.replace("Mlp", "Other"));

    assertThat(compilation.generatedSourceFile("lecture.CompiledOther")).isPresent();
    assertThat(notes(compilation)).hasSize(1);
  }

  @Test
  void withoutAModelThereIsNoNote() {
    assertThat(notes(Compiling.compile("interface Mlp {}"))).isEmpty();
  }

  private static List<String> notes(List<String> options) {
    return notes(Compiling.compile(new SinterProcessor(), options, MLP));
  }

  private static List<String> notes(Compilation compilation) {
    return compilation.notes().stream()
        .map(note -> note.getMessage(Locale.ROOT))
        .filter(text -> text.startsWith("SINTER-"))
        .toList();
  }
}
