package dev.sinter.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelSourceTest {
  private static final ModelSource SOURCE =
      new ModelSource(
          """
          package a.b;

          import dev.sinter.Model;
          import dev.sinter.Tensor;

          /**
           * A line {@code y = w x}, with
           * a second line.
           */
          @Model(batch = 4)
          interface Line {
            Tensor y(Tensor x);
          }
          """);

  @Test
  void leavesOutPackageAndImports() {
    assertThat(SOURCE.body())
        .startsWith("/**\n * A line")
        .endsWith("}\n")
        .contains("Tensor y(Tensor x);")
        .doesNotContain("package")
        .doesNotContain("import");
  }

  @Test
  void summarisesTheJavadocAsMarkdown() {
    assertThat(SOURCE.summary()).isEqualTo("A line `y = w x`, with a second line.");
  }

  @Test
  void hasNoSummaryWithoutJavadoc() {
    assertThat(new ModelSource("@Model(batch = 1) interface A {}").summary()).isEmpty();
  }

  @Test
  void readsWindowsLineEnds() {
    assertThat(new ModelSource(SOURCE.text().replace("\n", "\r\n"))).isEqualTo(SOURCE);
  }
}
