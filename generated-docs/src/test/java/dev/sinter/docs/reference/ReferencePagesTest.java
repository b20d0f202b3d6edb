package dev.sinter.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.op.Catalogue;
import dev.sinter.processor.op.CatalogueEntry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferencePagesTest {
  private static final Path ANNOTATIONS = Path.of("../annotations/src/main/java/dev/sinter");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern MATH = Pattern.compile("(?s)```math\n(.*?)\n```");

  private static Map<String, String> pages;

  @BeforeAll
  static void write() throws IOException {
    pages = ReferencePages.of(ANNOTATIONS);
  }

  private static Map<String, CatalogueEntry> entries() {
    Map<String, CatalogueEntry> entries = new TreeMap<>();
    entries.putAll(Catalogue.layers());
    entries.putAll(Catalogue.combinations());
    entries.putAll(Catalogue.losses());
    entries.putAll(Catalogue.penalties());
    entries.putAll(Catalogue.optimizers());
    entries.putAll(Catalogue.schedules());
    entries.putAll(Catalogue.clippings());
    entries.putAll(Catalogue.coefficients());
    return entries;
  }

  /** The section of an entry: from its heading to the next of its level. */
  private static String section(String name) {
    List<String> sections = new ArrayList<>();
    for (String page : pages.values()) {
      for (String part : page.split("(?m)^## ", -1)) {
        if (part.startsWith(name + "\n")) {
          sections.add(part);
        }
      }
    }
    assertThat(sections).as(name).hasSize(1);
    return sections.get(0);
  }

  @Test
  void everyEntryHasItsSectionWithAllItsOptions() {
    entries()
        .forEach(
            (name, entry) -> {
              String section = section(name);
              assertThat(section)
                  .contains(entry.example())
                  .contains("_Source_: " + entry.source())
                  .contains("```math\n")
                  .contains("### Loop of " + name);
              for (Method option : entry.annotation().getDeclaredMethods()) {
                assertThat(section).contains("| `" + option.getName() + "` | ");
              }
              entry
                  .options()
                  .forEach(
                      option ->
                          assertThat(section)
                              .containsPattern(
                                  "\\| `" + option.name() + "` \\|[^|]*\\|[^|]*\\| [\\[(]"));
            });
  }

  @Test
  void everyEntryStandsInTheIndex() {
    String index = pages.get("reference/README.md");
    entries().keySet().forEach(name -> assertThat(index).contains("[" + name + "]("));
    assertThat(index).contains("(initializers.md)").contains("XAVIER_UNIFORM");
  }

  @Test
  void whatComputesSomethingShowsItsLoopsInBothForms() {
    List<String> computing = new ArrayList<>(Catalogue.losses().keySet());
    computing.addAll(Catalogue.penalties().keySet());
    computing.addAll(Catalogue.optimizers().keySet());
    computing.addAll(Catalogue.clippings().keySet());
    computing.addAll(List.of("Sigmoid", "Dense", "Softmax", "Multiply", "Dropout"));
    for (String name : computing) {
      assertThat(section(name))
          .as(name)
          .contains("<summary>in plain Java</summary>")
          .contains("<summary>in <code>jdk.incubator.vector</code></summary>")
          .containsPattern("for \\(int \\w+ = 0; ")
          .contains("FloatVector");
    }
    for (String name : Catalogue.schedules().keySet()) {
      assertThat(section(name)).contains("public double learningRate(long step)");
    }
  }

  @Test
  void theTableHasFormulaAndDerivativeOfFunctions() {
    assertThat(pages.get("reference/activations.md"))
        .contains("| [`@Tanh`](#tanh) | `y = tanh(x)` | `1 - y * y` |");
    assertThat(pages.get("reference/losses.md"))
        .contains(
            "| [`@MeanSquaredError`](#meansquarederror) | `(y - t) * (y - t)` | `2 * (y - t)` | `weight = 1` in (0, ∞) |");
  }

  @Test
  void gradientsOfLayersStartFromAnyLoss() {
    assertThat(section("Dense"))
        .contains("\\frac{\\partial L}{\\partial x} &= g \\; W_{y}")
        .contains("\\frac{\\partial L}{\\partial W_{y}} &= g^{\\top} \\; x");
    assertThat(section("Multiply"))
        .contains("\\frac{\\partial L}{\\partial a_{ij}} &= g_{ij} \\, b_{ij}");
    assertThat(section("Add")).contains("\\frac{\\partial L}{\\partial a} &= g");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    pages.forEach(
        (name, text) -> {
          for (String link : LINK.matcher(text).results().map(result -> result.group(1)).toList()) {
            String[] parts = link.split("#", 2);
            String target = parts[0].isEmpty() ? name : "reference/" + parts[0];
            if (!target.startsWith("reference/..")) {
              assertThat(pages).as(name + ": " + link).containsKey(target);
              if (parts.length == 2) {
                assertThat(anchors(pages.get(target))).as(name).contains(parts[1]);
              }
            }
          }
        });
  }

  private static Set<String> anchors(String page) {
    return HEADING
        .matcher(page)
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void everyDrawingIsShown() {
    String all = String.join("\n", pages.values());
    pages.keySet().stream()
        .filter(name -> name.endsWith(".svg"))
        .forEach(name -> assertThat(all).contains("(" + name.replace("reference/", "") + ")"));
    assertThat(pages)
        .containsKeys("reference/Sigmoid.svg", "reference/Adam.svg", "reference/CosineDecay.svg")
        .containsKey("reference/MeanSquaredError.svg");
    pages.forEach(
        (name, text) -> {
          if (name.endsWith(".svg")) {
            assertThat(text).as(name).doesNotContain("NaN").doesNotContain("Infinity");
          }
        });
  }

  @Test
  void formulasAreSound() {
    String all = String.join("\n", pages.values());
    List<String> blocks = MATH.matcher(all).results().map(result -> result.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThan(entries().size());
    for (String block : blocks) {
      assertThat(count(block, "\\{")).isEqualTo(count(block, "\\}"));
      assertThat(count(block, "\\\\begin\\b")).isEqualTo(count(block, "\\\\end\\b"));
      assertThat(block).doesNotContain("\\operatorname").doesNotContainPattern("[\uE000-\uF8FF]");
    }
  }

  @Test
  void everyTableHasAsManyCellsInEveryRow() {
    for (String page : pages.values()) {
      String[] lines = page.split("\n", -1);
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].startsWith("| ") && lines[i - 1].startsWith("| ")) {
          assertThat(count(lines[i], "(?<!\\\\)\\|"))
              .as(lines[i])
              .isEqualTo(count(lines[i - 1], "(?<!\\\\)\\|"));
        }
      }
    }
  }

  @Test
  void pagesAreTheSameInEveryCountry() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ReferencePages.of(ANNOTATIONS)).isEqualTo(pages);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).count();
  }
}
