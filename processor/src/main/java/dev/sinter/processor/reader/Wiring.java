package dev.sinter.processor.reader;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.InputSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.ReadSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connects nodes by name: what they read, in which order they run, which of them are outputs. */
final class Wiring {
  private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
  private final Map<String, InputSpec> inputs;
  private final Reporter reporter;

  Wiring(List<NodeDraft> nodes, Map<String, InputSpec> inputs, Reporter reporter) {
    nodes.forEach(node -> this.nodes.put(node.name(), node));
    this.inputs = inputs;
    this.reporter = reporter;
  }

  /**
   * The nodes in the order of evaluation: as written, but for a node that is read above its own
   * place, which moves up just before its first reader. Empty if the names do not fit together.
   */
  Optional<List<NodeSpec>> connect() {
    boolean known = namesAreKnown();
    Optional<List<NodeDraft>> order = new EvaluationOrder(nodes, reporter).sort();
    // A wrong name or a method that could not be read makes other nodes look unused.
    if (!known || order.isEmpty() || reporter.hasErrors()) {
      return Optional.empty();
    }
    Set<String> outputs = outputs();
    return Optional.of(
        order.get().stream().map(node -> node.finish(outputs.contains(node.name()))).toList());
  }

  private boolean namesAreKnown() {
    Set<String> unknown = new HashSet<>();
    for (NodeDraft node : nodes.values()) {
      for (ReadSpec read : node.reads()) {
        String name = read.name();
        if (!nodes.containsKey(name) && !inputs.containsKey(name) && unknown.add(name)) {
          reportUnknown(node, read);
        }
      }
    }
    return unknown.isEmpty();
  }

  private void reportUnknown(NodeDraft node, ReadSpec read) {
    Set<String> known = new LinkedHashSet<>(nodes.keySet());
    known.addAll(inputs.keySet());
    known.remove(node.name());
    NearestName.of(read.name(), known)
        .ifPresentOrElse(
            nearest ->
                reporter.error(
                    Message.NODE_UNKNOWN_READ, read.place(), node.name(), read.name(), nearest),
            () ->
                reporter.error(
                    Message.INPUT_WITHOUT_SHAPE, read.place(), node.name(), read.name()));
  }

  /**
   * Marked nodes, and every node that nobody reads if it has its own loss or is the last one of
   * those without; the others compute in vain.
   */
  private Set<String> outputs() {
    Set<String> read = new HashSet<>();
    nodes.values().forEach(node -> node.reads().forEach(value -> read.add(value.name())));

    Set<String> outputs = new HashSet<>();
    List<NodeDraft> free = new ArrayList<>();
    for (NodeDraft node : nodes.values()) {
      boolean unread = !read.contains(node.name());
      if (node.marked() || (unread && node.loss().isPresent())) {
        outputs.add(node.name());
      } else if (unread) {
        free.add(node);
      }
    }
    if (!free.isEmpty()) {
      NodeDraft last = free.remove(free.size() - 1);
      outputs.add(last.name());
      free.forEach(
          node -> reporter.error(Message.NODE_UNUSED, node.place(), node.name(), last.name()));
    }
    return outputs;
  }
}
