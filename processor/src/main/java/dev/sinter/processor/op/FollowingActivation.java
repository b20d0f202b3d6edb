package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** Answers how a weight starts by the next activation after it, across nodes too. */
final class FollowingActivation {
  private final ModelSpec spec;

  FollowingActivation(ModelSpec spec) {
    this.spec = spec;
  }

  /** What the first activation after operation {@code index} of {@code node} asks for. */
  Initializer initializer(NodeSpec node, int index) {
    NodeSpec current = node;
    List<OperationSpec> rest = node.operations().subList(index + 1, node.operations().size());
    while (true) {
      Optional<Layer> decisive =
          rest.stream()
              .map(operation -> Catalogue.layers().get(operation.name()))
              .filter(layer -> layer != null && (layer.isActivation() || layer.hasWeight()))
              .findFirst();
      if (decisive.isPresent()) {
        return decisive.get().initializer();
      }
      String name = current.name();
      Optional<NodeSpec> reader =
          spec.nodes().stream()
              .filter(n -> n.reads().stream().anyMatch(read -> read.name().equals(name)))
              .findFirst();
      if (reader.isEmpty()) {
        return Initializer.XAVIER_UNIFORM;
      }
      current = reader.get();
      rest = current.operations();
    }
  }
}
