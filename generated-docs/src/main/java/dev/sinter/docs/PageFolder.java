package dev.sinter.docs;

import dev.sinter.docs.reference.ReferencePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder with the checked-in pages: its Markdown and SVG files, and those of the subfolder of
 * the reference.
 */
final class PageFolder {
  /** The command that rewrites the pages. */
  static final String COMMAND = "mvn -q -pl generated-docs -am -Dsinter.docs=write verify";

  private final Path folder;

  PageFolder(Path folder) {
    this.folder = folder;
  }

  /** What is not as it should be, a line for each file; empty if the pages are up to date. */
  List<String> differences(Map<String, String> pages) throws IOException {
    List<String> differences = new ArrayList<>();
    Set<String> names = new TreeSet<>(present());
    names.addAll(pages.keySet());
    for (String name : names) {
      String wanted = pages.get(name);
      Path file = folder.resolve(name);
      if (wanted == null) {
        differences.add(name + " belongs to nothing");
      } else if (!Files.exists(file)) {
        differences.add(name + " is missing");
      } else {
        String found = read(file);
        if (!found.equals(wanted)) {
          differences.add(name + " differs from line " + firstDifference(found, wanted));
        }
      }
    }
    return differences;
  }

  /** Makes the folder hold these pages and no others; returns a line for each file it touched. */
  List<String> write(Map<String, String> pages) throws IOException {
    List<String> touched = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      if (!Files.exists(file) || !read(file).equals(page.getValue())) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
        touched.add("wrote " + page.getKey());
      }
    }
    for (String name : present()) {
      if (!pages.containsKey(name)) {
        Files.delete(folder.resolve(name));
        touched.add("deleted " + name);
      }
    }
    return touched;
  }

  /** What to tell whoever has stale pages. */
  static String stale(List<String> differences) {
    return differences.stream()
            .map(line -> "  " + line + "\n")
            .collect(
                Collectors.joining(
                    "", "The pages in generated-docs are not what this build writes:\n", ""))
        + "Rewrite them, look at what changed, and commit it:\n  "
        + COMMAND
        + "\n";
  }

  private Set<String> present() throws IOException {
    Set<String> present = new TreeSet<>(names("", folder));
    Path reference = folder.resolve(ReferencePages.FOLDER);
    if (Files.isDirectory(reference)) {
      present.addAll(names(ReferencePages.FOLDER + "/", reference));
    }
    return present;
  }

  private static List<String> names(String prefix, Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") || name.endsWith(".svg"))
          .map(name -> prefix + name)
          .toList();
    }
  }

  /** With the line ends that the pages are written with, whatever a checkout made of them. */
  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static int firstDifference(String found, String wanted) {
    List<String> a = found.lines().toList();
    List<String> b = wanted.lines().toList();
    int line = 0;
    while (line < Math.min(a.size(), b.size()) && a.get(line).equals(b.get(line))) {
      line++;
    }
    return line + 1;
  }
}
