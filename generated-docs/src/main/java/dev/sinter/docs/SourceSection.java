package dev.sinter.docs;

import dev.sinter.docs.compile.GeneratedCode;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.NamedKernel;
import java.util.Locale;
import java.util.Optional;

/** The generated source, folded. */
final class SourceSection {
  /** Lines of the vector form that a page shows in full. */
  private static final int LONGEST = 400;

  private SourceSection() {}

  static void write(DocumentedModel model, Markdown page) {
    String name = model.plan().spec().compiledName();
    page.heading(2, "Generated source");
    whole(name, "the network, which is what a program uses", model.generated(""), page);
    whole(name + "Portable", "its kernels in plain Java", model.generated("Portable"), page);
    String vector = model.generated("Vector");
    long lines = vector.lines().count();
    String about = "its kernels in <code>jdk.incubator.vector</code>";
    Optional<String> first = lines <= LONGEST ? Optional.empty() : firstKernel(model, vector);
    if (first.isEmpty()) {
      whole(name + "Vector", about, vector, page);
      return;
    }
    page.details(
            "<code>%sVector</code>: %s; the first of them".formatted(name, about),
            "java",
            first.get())
        .paragraph(
            "All %s lines of it are printed by `show %s --part VECTOR` of the [command line](%s)."
                .formatted(Markdown.number(lines), command(model.name()), "../dsl-examples/java"));
  }

  private static void whole(String name, String about, String text, Markdown page) {
    page.details(
        "<code>%s</code>: %s, %s lines"
            .formatted(name, about, Markdown.number(text.lines().count())),
        "java",
        text);
  }

  private static Optional<String> firstKernel(DocumentedModel model, String text) {
    return model.plan().kernels().stream()
        .filter(kernel -> !(kernel.kernel() instanceof LibraryKernel))
        .map(NamedKernel::name)
        .findFirst()
        .flatMap(name -> GeneratedCode.method(name, text));
  }

  /** What the command line calls a model: {@code dropout-net} for {@code DropoutNet}. */
  static String command(String model) {
    return model.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
