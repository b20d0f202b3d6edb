package dev.sinter.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sinter.docs.compile.GeneratedCode;
import dev.sinter.processor.plan.Block;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final Pattern FORMULAS = Pattern.compile("(?s)```math\n(.*?)\n```");

  @TempDir Path folder;

  @Test
  void everyModelHasAPageADrawingAndAPlaceInTheIndex() {
    Map<String, String> pages = Pages.of(SampleModels.compile(folder));
    assertThat(pages)
        .containsOnlyKeys("Plain.md", "Plain.svg", "README.md", "TwoHeads.md", "TwoHeads.svg");
    assertThat(pages.get("README.md"))
        .contains("[Plain](Plain.md) | Nothing to train.", "[TwoHeads](TwoHeads.md)");
    assertThat(pages.get("Plain.md")).contains("(Plain.svg)").contains("(README.md)");
  }

  @Test
  void pagesAreTheSameEachTimeAndInEveryCountry() {
    Map<String, String> once = Pages.of(SampleModels.compile(folder));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Pages.of(SampleModels.compile(folder))).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPageTellsTheWholePlan() {
    DocumentedModel model = SampleModels.compile(folder).get(1);
    ModelPlan plan = model.plan();
    ProgramPlan training = plan.programs().get(ProgramKind.FORWARD_BACKWARD);
    String page = Page.of(model);
    assertThat(page).contains(model.source().body());
    for (String name : plan.layout().parameters().keySet()) {
      assertThat(page).contains("| `" + name + "` |");
    }
    for (Block block : training.arena().keySet()) {
      assertThat(page).contains("| " + block.name() + " | " + block.size() + " |");
    }
    for (Call call : training.calls()) {
      if (!(call.kernel().kernel() instanceof LibraryKernel)) {
        assertThat(page).contains("| `" + call.kernel().name() + "` | ");
      }
    }
    assertThat(page)
        .contains("| `shared` | `@Dense(5) @Tanh @Dropout(0.25)` | 5 | 20 |")
        .contains("| **total** |  |  | **56** |")
        .contains(model.generated(""), model.generated("Portable"));
  }

  @Test
  void formulasAreSound() {
    String all = String.join("\n", Pages.of(SampleModels.compile(folder)).values());
    List<String> blocks = FORMULAS.matcher(all).results().map(result -> result.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    for (String block : blocks) {
      assertThat(count(block, "\\{")).isEqualTo(count(block, "\\}"));
      assertThat(count(block, "\\\\left\\b")).isEqualTo(count(block, "\\\\right\\b"));
      assertThat(count(block, "\\\\begin\\b")).isEqualTo(count(block, "\\\\end\\b"));
      // GitHub refuses the macro.
      assertThat(block).doesNotContain("\\operatorname").doesNotContainPattern("[\uE000-\uF8FF]");
    }
  }

  @Test
  void aModelWithoutLossHasItsGradientsByTheInputs() {
    String page = Page.of(SampleModels.compile(folder).get(0));
    assertThat(page)
        .contains("### Gradients by the inputs")
        .contains("\\frac{\\partial L}{\\partial z} &= q")
        .doesNotContain("### Backward")
        .doesNotContain("### Update");
  }

  @Test
  void aModelThatDoesNotCompileIsAnError() {
    assertThatThrownBy(
            () ->
                SampleModels.compile(
                    folder,
                    "@Model(batch = 0) interface Wrong { @Dense(1) Tensor y(@Shape({1}) Tensor x); }"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SINTER-")
        .hasMessageContaining("Wrong.java");
  }

  @Test
  void cutsAMethodOutOfAClass() {
    String text =
        """
        final class A {
          void other() {
            wanted(1);
          }

          /** Doc. */
          private static void wanted(int a,
              int b) {
            if (a > b) {
            }
          }
        }
        """;
    assertThat(GeneratedCode.method("wanted", text))
        .contains(
            """
            /** Doc. */
            private static void wanted(int a,
                int b) {
              if (a > b) {
              }
            }""");
    assertThat(GeneratedCode.method("missing", text)).isEmpty();
  }

  @Test
  void namesModelsLikeTheCommandLine() {
    assertThat(SourceSection.command("DropoutNet")).isEqualTo("dropout-net");
    assertThat(SourceSection.command("Mlp")).isEqualTo("mlp");
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).count();
  }
}
