package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.GradientReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of every example model, compiled over doubles, against central differences. */
class ExampleGradientsTest {
  private static final Path EXAMPLES =
      Path.of("..", "dsl-examples", "java", "src", "main", "java", "dev", "sinter", "examples");
  private static final Pattern MODEL =
      Pattern.compile(
          "@Model\\((?<options>[^)]*)\\)(?<annotations>[^{]*?)public interface (?<name>\\w+) \\{"
              + "(?<nodes>.*)}",
          Pattern.DOTALL);
  private static final int CHECKED_PER_PARAMETER = 60;

  private static CompiledModels models;

  private static List<ModelText> examples() throws IOException {
    List<ModelText> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Matcher model = MODEL.matcher(Files.readString(file));
        if (model.find()) {
          examples.add(
              new ModelText(
                  model.group("name"),
                  // Every example is compiled in double here.
                  model.group("options").replace(", precision = Precision.DOUBLE", ""),
                  model.group("annotations"),
                  List.of(model.group("nodes"))));
        }
      }
    }
    return examples;
  }

  @BeforeAll
  static void compile() throws IOException {
    models = CompiledModels.compile(List.of(Precision.DOUBLE), examples());
  }

  static Stream<Arguments> examplesInBothForms() throws IOException {
    List<ModelText> examples = examples();
    assertThat(examples).hasSizeGreaterThan(10);
    return examples.stream()
        .flatMap(model -> Stream.of(CodeForm.values()).map(form -> Arguments.of(model, form)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examplesInBothForms")
  void gradientsAreThoseOfDifferences(ModelText model, CodeForm form) {
    Network network = models.create(model, Precision.DOUBLE, form, 7);
    Samples.scatterParameters(network, 8);
    GradientReport report =
        GradientCheck.of(network).sample(CHECKED_PER_PARAMETER, 3).runOnRandomSamples(9);

    assertThat(report.passed()).as("%s", report).isTrue();
    assertThat(report.entries())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.largest()).isGreaterThan(1e-6));
  }
}
