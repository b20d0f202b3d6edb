package dev.sinter.docs;

import dev.sinter.docs.reference.ReferencePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks or writes the pages: {@code (check | write) <folder of the models> <folder of the
 * annotations> <folder of the pages>}.
 */
public final class Main {
  private static final String WRITE = "write";
  private static final String CHECK = "check";

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4 || !List.of(WRITE, CHECK).contains(arguments[0])) {
      System.err.println(
          "Usage: (check | write) <folder of the models> <folder of the annotations>"
              + " <folder of the pages>");
      System.exit(2);
    }
    Map<String, String> pages =
        new TreeMap<>(Pages.of(ModelSources.compile(Path.of(arguments[1]))));
    pages.putAll(ReferencePages.of(Path.of(arguments[2])));
    PageFolder folder = new PageFolder(Path.of(arguments[3]).normalize());
    if (arguments[0].equals(WRITE)) {
      folder.write(pages).forEach(System.out::println);
      return;
    }
    List<String> differences = folder.differences(pages);
    if (!differences.isEmpty()) {
      // Not println: names of models may hold letters that the platform's encoding lacks.
      System.err.write(PageFolder.stale(differences).getBytes(StandardCharsets.UTF_8));
      System.err.flush();
      System.exit(1);
    }
  }
}
