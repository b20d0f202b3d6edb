package dev.sinter.docs.reference;

import dev.sinter.Initializer;
import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.processor.op.CatalogueEntry;
import dev.sinter.processor.op.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference: a page for each kind of operation, and the index. */
public final class ReferencePages {
  /** The folder of the reference among the pages. */
  public static final String FOLDER = "reference";

  private ReferencePages() {}

  /**
   * The text of each file by its name, which begins with the folder.
   *
   * @param annotations the folder with the annotations' sources
   */
  public static Map<String, String> of(Path annotations) throws IOException {
    Map<String, AnnotationDoc> docs = AnnotationDocs.read(annotations);
    Map<String, CatalogueEntry> activations = new TreeMap<>();
    Map<String, CatalogueEntry> layers = new TreeMap<>();
    for (Map.Entry<String, Layer> layer : Catalogue.layers().entrySet()) {
      (layer.getValue().isActivation() ? activations : layers)
          .put(layer.getKey(), layer.getValue());
    }
    Map<String, CatalogueEntry> combinations = new TreeMap<>(Catalogue.combinations());
    combinations.keySet().removeAll(Catalogue.layers().keySet());

    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "activations",
        new Kind(
            "Activations",
            "Functions of every element. The derivative is written through the value _y_ of the"
                + " function where it can be, as backward reads what forward has stored.",
            LayerEntries.layers(activations, docs)));
    kinds.put(
        "layers",
        new Kind(
            "Layers and combinations",
            "A layer turns one value into one value; a combination stands first on a method that"
                + " reads several.",
            concat(
                LayerEntries.layers(layers, docs),
                concat(
                    LayerEntries.combinations(combinations, docs),
                    LayerEntries.coefficients(Catalogue.coefficients(), docs)))));
    kinds.put(
        "losses",
        new Kind(
            "Losses",
            "A loss compares an output with its target and gives one number per sample; trained is"
                + " the mean over the batch.",
            LossEntries.of(Catalogue.losses(), docs)));
    kinds.put(
        "penalties",
        new Kind(
            "Penalties",
            "A penalty is a function of the weights that is minimised together with the loss. It is"
                + " in the gradients of the weights, and reported apart from the loss.",
            PenaltyEntries.of(Catalogue.penalties(), docs)));
    kinds.put(
        "optimizers",
        new Kind(
            "Optimizers and clipping",
            "Every step updates all parameters from their gradients, which a clipping may limit before. The pictures show what an"
                + " optimizer does in two dimensions: "
                + Walk.STEPS
                + " steps with the learning rate, of thirteen from 0.001 to 10, that comes lowest."
                + " The circle is the start, the cross the minimum. Contours lie a factor of 2.2"
                + " apart.",
            concat(
                OptimizerEntries.optimizers(Catalogue.optimizers(), docs),
                OptimizerEntries.clippings(Catalogue.clippings(), docs))));
    kinds.put(
        "schedules",
        new Kind(
            "Schedules",
            "A schedule gives the learning rate of every step. It starts from that of the"
                + " optimizer, which is 0.1 in the pictures.",
            ScheduleEntries.of(Catalogue.schedules(), docs)));

    Map<String, String> pages = new TreeMap<>();
    kinds.forEach(
        (name, kind) -> {
          pages.put(
              FOLDER + "/" + name + ".md", ReferencePage.of(kind.title, kind.about, kind.entries));
          ReferencePage.drawings(kind.entries)
              .forEach((file, drawing) -> pages.put(FOLDER + "/" + file, drawing));
        });
    pages.put(FOLDER + "/initializers.md", InitializerPage.of(docs.get("Initializer")));
    pages.put(FOLDER + "/README.md", index(kinds));
    return pages;
  }

  private static String index(Map<String, Kind> kinds) {
    List<List<String>> rows = new ArrayList<>();
    kinds.forEach(
        (name, kind) ->
            rows.add(
                List.of(
                    "[%s](%s.md)".formatted(kind.title, name),
                    kind.entries.stream()
                        .map(
                            entry ->
                                "[%s](%s.md#%s)"
                                    .formatted(
                                        entry.name(), name, entry.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")))));
    rows.add(
        List.of(
            "[%s](initializers.md)".formatted(InitializerPage.TITLE),
            Arrays.stream(Initializer.values())
                .map(Initializer::name)
                .collect(Collectors.joining(", "))));
    return new Markdown()
        .paragraph("<!-- Written by the build; see ../README.md. -->")
        .heading(1, "Reference")
        .paragraph(
            "Everything a model can be made of: formula, derivative, options with default and"
                + " range, source, and the code that is generated for it. The pages are written"
                + " from the compiler's catalogue and the annotations' Javadoc, like [those of the"
                + " example models](../README.md).")
        .table(List.of("page", "entries"), rows)
        .toString();
  }

  private static List<Entry> concat(List<Entry> first, List<Entry> second) {
    List<Entry> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private record Kind(String title, String about, List<Entry> entries) {}
}
