package dev.sinter.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFolderTest {
  private static final Map<String, String> PAGES =
      Map.of("A.md", "# A\n\nfirst\nsecond\n", "A.svg", "<svg/>\n");

  @TempDir Path folder;

  @Test
  void findsNothingInWhatItWrote() throws IOException {
    PageFolder pages = new PageFolder(folder);
    assertThat(pages.write(PAGES)).containsExactlyInAnyOrder("wrote A.md", "wrote A.svg");
    assertThat(pages.differences(PAGES)).isEmpty();
    assertThat(pages.write(PAGES)).isEmpty();
  }

  @Test
  void findsWhatIsMissing() throws IOException {
    assertThat(new PageFolder(folder).differences(PAGES))
        .containsExactly("A.md is missing", "A.svg is missing");
  }

  @Test
  void saysFromWhichLineAPageIsStale() throws IOException {
    PageFolder pages = new PageFolder(folder);
    pages.write(PAGES);
    Files.writeString(folder.resolve("A.md"), "# A\n\nfirst\nother\n");
    assertThat(pages.differences(PAGES)).containsExactly("A.md differs from line 4");
  }

  @Test
  void findsAPageThatEndsTooEarly() throws IOException {
    PageFolder pages = new PageFolder(folder);
    pages.write(PAGES);
    Files.writeString(folder.resolve("A.md"), "# A\n");
    assertThat(pages.differences(PAGES)).containsExactly("A.md differs from line 2");
  }

  @Test
  void deletesPagesOfModelsThatAreGone() throws IOException {
    PageFolder pages = new PageFolder(folder);
    pages.write(PAGES);
    Files.writeString(folder.resolve("B.md"), "# B\n");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    assertThat(pages.differences(PAGES)).containsExactly("B.md belongs to nothing");
    assertThat(pages.write(PAGES)).containsExactly("deleted B.md");
    assertThat(folder.resolve("pom.xml")).exists();
  }

  @Test
  void looksAfterTheReferenceToo() throws IOException {
    PageFolder pages = new PageFolder(folder);
    Map<String, String> withReference = new HashMap<>(PAGES);
    withReference.put("reference/R.md", "# R\n");
    assertThat(pages.differences(withReference)).contains("reference/R.md is missing");
    assertThat(pages.write(withReference)).contains("wrote reference/R.md");
    assertThat(pages.differences(withReference)).isEmpty();
    assertThat(pages.differences(PAGES)).containsExactly("reference/R.md belongs to nothing");
    assertThat(pages.write(PAGES)).containsExactly("deleted reference/R.md");
  }

  @Test
  void readsPagesThatACheckoutGaveOtherLineEnds() throws IOException {
    PageFolder pages = new PageFolder(folder);
    pages.write(PAGES);
    Files.writeString(folder.resolve("A.md"), PAGES.get("A.md").replace("\n", "\r\n"));
    assertThat(pages.differences(PAGES)).isEmpty();
  }

  @Test
  void tellsTheCommandThatHelps() throws IOException {
    assertThat(PageFolder.stale(new PageFolder(folder).differences(PAGES)))
        .contains("  A.md is missing\n  A.svg is missing\n")
        .endsWith("\n  mvn -q -pl generated-docs -am -Dsinter.docs=write verify\n");
  }
}
