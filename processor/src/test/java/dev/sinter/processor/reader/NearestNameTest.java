package dev.sinter.processor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "hiden, hidden", // a letter left out
    "hiddden, hidden", // a letter too many
    "hidder, hidden", // another letter
    "hiddne, hidden", // two letters swapped: two changes in six letters
    "Hidden, hidden", // case only
    "logit, logits",
    "x2, x1",
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearestName.of(written, List.of("image", "hidden", "logits", "x1"))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"target", "hide", "x", "mage1"})
  void makesNoWildGuesses(String written) {
    assertThat(NearestName.of(written, List.of("picture", "hidden", "logits", "y"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"c3, c1", "c1x, c1"})
  void prefersTheFirstOfTheNearest(String written, String meant) {
    assertThat(NearestName.of(written, List.of("c1", "c2"))).contains(meant);
  }
}
