package dev.sinter.processor.reader;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.ReadSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Depth-first topological sort that keeps the order written wherever it can. */
final class EvaluationOrder {
  private final Map<String, NodeDraft> nodes;
  private final Reporter reporter;
  private final Set<NodeDraft> sorted = new LinkedHashSet<>();
  private final List<String> path = new ArrayList<>();
  private boolean cyclic;

  EvaluationOrder(Map<String, NodeDraft> nodes, Reporter reporter) {
    this.nodes = nodes;
    this.reporter = reporter;
  }

  /** What a node reads comes before it; empty, with every cycle reported, if that cannot be. */
  Optional<List<NodeDraft>> sort() {
    nodes.values().forEach(this::visit);
    return cyclic ? Optional.empty() : Optional.of(List.copyOf(sorted));
  }

  private void visit(NodeDraft node) {
    if (sorted.contains(node)) {
      return;
    }
    path.add(node.name());
    for (ReadSpec read : node.reads()) {
      int start = path.indexOf(read.name());
      if (start >= 0) {
        cyclic = true;
        reporter.error(Message.NODE_CYCLE, read.place(), arrows(path.subList(start, path.size())));
      } else if (nodes.containsKey(read.name())) {
        visit(nodes.get(read.name()));
      }
    }
    path.remove(path.size() - 1);
    sorted.add(node);
  }

  /** The path runs from reader to read; arrows follow the values. */
  private static String arrows(List<String> readers) {
    List<String> names = new ArrayList<>(readers);
    names.add(readers.get(0));
    Collections.reverse(names);
    return String.join(" -> ", names);
  }
}
