package dev.sinter.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.sinter.processor.diagnostic.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message: its whole text, its place, and that no other error comes with it. */
class DiagnosticsTest {

  static Stream<Mistake> mistakes() {
    return Stream.of(
            ModelMistakes.list(),
            NodeMistakes.list(),
            ShapeMistakes.list(),
            FormulaMistakes.list(),
            TrainingMistakes.list())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void oneMistakeGivesOneErrorAtItsPlace(Mistake mistake) {
    Compilation compilation =
        Compiling.compile(new SinterProcessor(), mistake.options(), mistake.source());

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .containsExactly(mistake.text());
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    if (mistake.hasPlace()) {
      assertThat(error.getLineNumber() + ":" + error.getColumnNumber())
          .isEqualTo(mistake.line() + ":" + mistake.column());
    } else {
      assertThat(error.getPosition()).isEqualTo(Diagnostic.NOPOS);
    }
    assertThat(mistake.text()).startsWith(mistake.message().code() + ": ");
  }

  @Test
  void everyMessageIsTested() {
    Set<Message> tested =
        mistakes()
            .map(Mistake::message)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Message.class)));
    tested.add(Message.FORM_CHOSEN); // CodeFormsTest
    tested.add(Message.INTERNAL); // FailureTest
    tested.add(Message.MODEL_NOT_WRITTEN); // FailureTest

    assertThat(tested).containsExactlyInAnyOrder(Message.values());
  }

  @Test
  void codesAreWellFormedAndUnique() {
    assertThat(Message.values())
        .extracting(Message::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("SINTER-[A-Z]+-[0-9]{2}"));
  }

  @Test
  void codesOfAnAreaAreCountedWithoutGaps() {
    Arrays.stream(Message.values())
        .map(Message::code)
        .collect(Collectors.groupingBy(code -> code.substring(0, code.length() - 2)))
        .forEach(
            (area, codes) ->
                assertThat(codes).contains(area + "%02d".formatted(codes.size()), area + "01"));
  }
}
