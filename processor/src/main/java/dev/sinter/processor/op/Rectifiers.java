package dev.sinter.processor.op;

import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** Answers whether the next activation after an operation rectifies, across nodes too. */
final class Rectifiers {
  private final ModelSpec spec;

  Rectifiers(ModelSpec spec) {
    this.spec = spec;
  }

  /** Whether the first activation after operation {@code index} of {@code node} rectifies. */
  boolean follow(NodeSpec node, int index) {
    NodeSpec current = node;
    List<OperationSpec> rest = node.operations().subList(index + 1, node.operations().size());
    while (true) {
      Optional<Layer> decisive =
          rest.stream()
              .map(operation -> Catalogue.layers().get(operation.name()))
              .filter(layer -> layer != null && (layer.isActivation() || layer.hasWeight()))
              .findFirst();
      if (decisive.isPresent()) {
        return decisive.get().rectifies();
      }
      String name = current.name();
      Optional<NodeSpec> reader =
          spec.nodes().stream()
              .filter(n -> n.reads().stream().anyMatch(read -> read.name().equals(name)))
              .findFirst();
      if (reader.isEmpty()) {
        return false;
      }
      current = reader.get();
      rest = current.operations();
    }
  }
}
