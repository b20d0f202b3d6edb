package dev.sinter.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocaleTest {
  private static final String MODEL =
      """
      package sample;
      import dev.sinter.*;
      @Model(batch = 6) @SoftmaxCrossEntropy @Adam(learningRate = 1e-3)
      interface Classifier {
        @Dense(20) @Relu @Dropout(0.25) Tensor hidden(@Shape({3}) Tensor x);
        @Dense(4) Tensor logits(Tensor hidden);
      }
      """;

  /** Where format() writes digits that are none to Java. */
  private static final Locale ARABIC_DIGITS = Locale.forLanguageTag("ar-EG-u-nu-arab");

  @Test
  void generatedSourceIsTheSameInEveryCountry() {
    List<String> expected = sources(Locale.ROOT);
    assertThat(expected).hasSize(3);
    assertThat(String.format(ARABIC_DIGITS, "%d", 6)).isNotEqualTo("6");
    assertThat(sources(ARABIC_DIGITS)).isEqualTo(expected);
  }

  private static List<String> sources(Locale locale) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(locale);
      Compilation compilation = Compiling.compile(new SinterProcessor(), Compiling.VECTORS, MODEL);
      assertThat(compilation).succeeded();
      return compilation.generatedSourceFiles().stream().map(Compiling::text).toList();
    } finally {
      Locale.setDefault(before);
    }
  }
}
