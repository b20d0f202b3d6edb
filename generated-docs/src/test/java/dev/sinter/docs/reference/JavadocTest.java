package dev.sinter.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void tagsBecomeMarkdown() {
    assertThat(
            Javadoc.markdown(
                """
                 Half: {@code {1, 2}} of
                 {@link dev.Other#all()} and {@link Other the other}, {@literal <}.

                 <p>Second {@code a | b}.
                 @see Other
                """))
        .isEqualTo("Half: `{1, 2}` of `dev.Other.all()` and `the other`, <.\n\nSecond `a | b`.");
  }

  @Test
  void theFirstSentenceEndsOutsideOfCodeAndBrackets() {
    assertThat(Javadoc.firstSentence("Of `a. B` (Smith et al. 1999). Next one.\n\nMore."))
        .isEqualTo("Of `a. B` (Smith et al. 1999).");
    assertThat(Javadoc.firstSentence("No end\n\nMore.")).isEqualTo("No end");
  }
}
