package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which weights of a model have which penalty. */
final class WeightPenalties {
  private final ModelSpec spec;
  private final Reporter reporter;

  private WeightPenalties(ModelSpec spec, Reporter reporter) {
    this.spec = spec;
    this.reporter = reporter;
  }

  /** The penalties by the names of the weights; one without weights is reported. */
  static Map<String, WeightPenalty> of(ModelSpec spec, List<Value> parameters, Reporter reporter) {
    return new WeightPenalties(spec, reporter).find(parameters);
  }

  private Map<String, WeightPenalty> find(List<Value> parameters) {
    List<String> weights =
        parameters.stream().filter(WeightPenalties::isWeight).map(WeightPenalties::name).toList();
    if (reporter.hasErrors()) {
      return Map.of();
    }
    if (weights.isEmpty()) {
      spec.penalties().forEach(penalty -> reportWithoutWeight(spec.name(), penalty));
    }
    for (NodeSpec node : spec.nodes()) {
      if (weights.stream().noneMatch(weight -> node(weight).equals(node.name()))) {
        node.penalties().forEach(penalty -> reportWithoutWeight(node.name(), penalty));
      }
    }
    Map<OperationSpec, WeightPenalty> read = new LinkedHashMap<>();
    all(spec).forEach(penalty -> read.put(penalty, read(penalty)));
    Map<String, WeightPenalty> found = new LinkedHashMap<>();
    for (String weight : weights) {
      WeightPenalty sum =
          applying(node(weight))
              .map(read::get)
              .reduce(new WeightPenalty(0, 0), WeightPenalty::plus);
      if (!sum.isNone()) {
        found.put(weight, sum);
      }
    }
    return found;
  }

  /** Every penalty of a model. */
  static Stream<OperationSpec> all(ModelSpec spec) {
    return Stream.concat(
        spec.penalties().stream(),
        spec.nodes().stream().flatMap(node -> node.penalties().stream()));
  }

  private WeightPenalty read(OperationSpec penalty) {
    double factor = new Options(penalty, reporter).real(Penalty.FACTOR);
    return Catalogue.penalties().get(penalty.name()).of(factor);
  }

  /** The node's own penalties, and those of the interface of which it has no kind of its own. */
  private Stream<OperationSpec> applying(String nodeName) {
    List<OperationSpec> own =
        spec.nodes().stream()
            .filter(node -> node.name().equals(nodeName))
            .flatMap(node -> node.penalties().stream())
            .toList();
    List<String> kinds = own.stream().map(OperationSpec::name).toList();
    return Stream.concat(
        own.stream(), spec.penalties().stream().filter(p -> !kinds.contains(p.name())));
  }

  private void reportWithoutWeight(String name, OperationSpec penalty) {
    reporter.error(Message.PENALTY_WITHOUT_WEIGHT, penalty.place(), name, penalty.name());
  }

  /** Vectors are biases, or scales of single units. */
  private static boolean isWeight(Value parameter) {
    return name(parameter).endsWith(".weight") && parameter.shape().rank() >= 2;
  }

  private static String name(Value parameter) {
    return ((Op.Parameter) parameter.op()).name();
  }

  private static String node(String weight) {
    return weight.substring(0, weight.lastIndexOf('.'));
  }
}
