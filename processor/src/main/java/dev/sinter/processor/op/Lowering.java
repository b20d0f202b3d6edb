package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.InputSpec;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import dev.sinter.processor.spec.ReadSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a specification into a graph: shapes are inferred here, and whatever does not fit is
 * reported. A node that could not be built is left out together with all that read it, so that one
 * mistake gives one message.
 */
public final class Lowering {
  /** Array elements that leave room for the padding behind the last one. */
  static final long LARGEST_ARRAY = Integer.MAX_VALUE - 64;

  private final ModelSpec spec;
  private final Reporter reporter;
  private final ModelScope scope;
  private final FollowingActivation following;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Value> outputs = new LinkedHashMap<>();
  private final List<Value> losses = new ArrayList<>();

  private Lowering(ModelSpec spec, Mode mode, Reporter reporter) {
    this.spec = spec;
    this.reporter = reporter;
    this.scope = new ModelScope(mode, reporter);
    this.following = new FollowingActivation(spec);
  }

  /** The model's forward graph; incomplete if anything was reported. */
  public static LoweredModel lower(ModelSpec spec, Mode mode, Reporter reporter) {
    return new Lowering(spec, mode, reporter).run();
  }

  private LoweredModel run() {
    int slot = 0;
    List<Value> inputs = new ArrayList<>();
    for (InputSpec input : spec.inputs()) {
      Shape batch = new Shape(input.shape()).batched(scope.mode().batch());
      if (fits(input.name(), batch, input.place())) {
        Value value =
            Value.of(
                new Op.Input(input.name(), slot, batch),
                new Origin(input.name(), Origin.Phase.FORWARD),
                input.name());
        values.put(input.name(), value);
        inputs.add(value);
      }
      slot++;
    }
    Map<String, Value> nodes = new LinkedHashMap<>();
    for (NodeSpec node : spec.nodes()) {
      lowerNode(node)
          .ifPresent(
              value -> {
                values.put(node.name(), value);
                nodes.put(node.name(), value);
              });
    }
    for (NodeSpec node : spec.nodes()) {
      Optional<Value> value = Optional.ofNullable(nodes.get(node.name()));
      if (node.output() && value.isPresent()) {
        outputs.put(node.name(), value.get());
      }
    }
    if (scope.mode().losses()) {
      lowerLosses();
    }
    checkParameters();
    return new LoweredModel(
        inputs, nodes, outputs, totalLoss(), scope.parameters(), scope.targets(), penalties());
  }

  private Map<String, WeightPenalty> penalties() {
    return scope.mode().losses()
        ? WeightPenalties.of(spec, scope.parameters(), reporter)
        : Map.of();
  }

  private Optional<Value> lowerNode(NodeSpec node) {
    if (!checkCombinations(node) || !checkCoefficients(node)) {
      return Optional.empty();
    }
    List<String> names = node.reads().stream().map(ReadSpec::name).toList();
    if (!values.keySet().containsAll(names)) {
      return Optional.empty();
    }
    List<Value> inputs = names.stream().map(values::get).toList();
    Optional<Value> current = inputs.size() == 1 ? Optional.of(inputs.get(0)) : Optional.empty();
    for (int index = 0; index < node.operations().size(); index++) {
      OperationSpec operation = node.operations().get(index);
      boolean last = index == node.operations().size() - 1;
      Scope operationScope =
          new Scope(
              scope,
              node.name(),
              names,
              index,
              index == 0 ? names.get(0) : node.operations().get(index - 1).name(),
              last ? node.name() : node.name() + operation.name(),
              following.initializer(node, index),
              node.coefficients());
      if (index == 0 && inputs.size() > 1) {
        current =
            Catalogue.combinations()
                .get(operation.name())
                .combine(operationScope, operation, inputs);
      } else {
        Value input = current.orElseThrow();
        current = Catalogue.layers().get(operation.name()).lower(operationScope, operation, input);
      }
      current = current.filter(value -> fits(node.name(), value.shape(), operation.place()));
      if (current.isEmpty()) {
        return current;
      }
    }
    return checkParameterNames(node) ? current : Optional.empty();
  }

  /** Several values need one combination, which stands first; one value needs none. */
  private boolean checkCombinations(NodeSpec node) {
    boolean several = node.reads().size() > 1;
    List<OperationSpec> combining =
        node.operations().stream().filter(o -> o.role() == Role.COMBINATION).toList();
    if (combining.size() > 1) {
      reporter.error(
          Message.TWO_COMBINATIONS,
          combining.get(1).place(),
          node.name(),
          combining.get(0).name(),
          combining.get(1).name());
      return false;
    }
    if (combining.size() == 1 && !several) {
      OperationSpec only = combining.get(0);
      reporter.error(Message.COMBINATION_NEEDS_SEVERAL, only.place(), node.name(), only.name());
      return false;
    }
    if (combining.size() == 1 && !node.operations().get(0).equals(combining.get(0))) {
      OperationSpec late = combining.get(0);
      reporter.error(Message.COMBINATION_NOT_FIRST, late.place(), node.name(), late.name());
      return false;
    }
    if (several
        && (node.operations().isEmpty()
            || !Catalogue.combinations().containsKey(node.operations().get(0).name()))) {
      reporter.error(
          Message.READS_WITHOUT_COMBINATION, node.place(), node.name(), node.reads().size());
      return false;
    }
    return true;
  }

  private boolean checkCoefficients(NodeSpec node) {
    boolean used =
        node.operations().stream()
            .anyMatch(o -> Catalogue.layers().get(o.name()) instanceof PointwiseFormula);
    if (used) {
      return true;
    }
    node.coefficients()
        .forEach(
            coefficient ->
                reporter.error(
                    Message.LEARNED_WITHOUT_FORMULA,
                    coefficient.place(),
                    node.name(),
                    coefficient.attributes().text("name")));
    return node.coefficients().isEmpty();
  }

  /** Only the user's coefficients can take a name that a layer of the node has given already. */
  private boolean checkParameterNames(NodeSpec node) {
    boolean good = true;
    for (OperationSpec coefficient : node.coefficients()) {
      String name = coefficient.attributes().text("name");
      String parameter = node.name() + "." + name;
      if (scope.parameters().stream().filter(p -> p.label().equals(parameter)).count() > 1) {
        reporter.error(
            Message.LEARNED_NAME_OF_PARAMETER,
            coefficient.attributes().place("name"),
            node.name(),
            name);
        good = false;
      }
    }
    return good;
  }

  private void lowerLosses() {
    for (NodeSpec node : spec.nodes()) {
      node.loss().ifPresent(loss -> lowerLoss(node, loss));
    }
    spec.loss().ifPresent(this::lowerModelLoss);
  }

  /** The interface's loss belongs to the one output that has none of its own. */
  private void lowerModelLoss(OperationSpec loss) {
    List<NodeSpec> free =
        spec.nodes().stream().filter(NodeSpec::output).filter(n -> n.loss().isEmpty()).toList();
    if (free.size() == 1) {
      lowerLoss(free.get(0), loss);
    } else if (free.isEmpty() && spec.nodes().size() == 1) {
      NodeSpec only = spec.nodes().get(0);
      reporter.error(
          Message.TWO_LOSSES,
          loss.place(),
          only.name(),
          only.loss().orElseThrow().name(),
          loss.name());
    } else {
      reporter.error(Message.LOSS_HAS_NO_OUTPUT, loss.place(), spec.name(), loss.name());
    }
  }

  private void lowerLoss(NodeSpec node, OperationSpec loss) {
    String name = node.name();
    Value output = values.get(name);
    if (output == null || !fitsEnd(node, loss)) {
      return;
    }
    Scope lossScope =
        new Scope(
            scope,
            name,
            List.of(name),
            0,
            name,
            name + "Loss",
            Initializer.XAVIER_UNIFORM,
            List.of());
    double factor = lossScope.options(loss).real(Option.LOSS_WEIGHT);
    Catalogue.losses()
        .get(loss.name())
        .lower(lossScope, loss, output)
        .ifPresent(perSample -> losses.add(weighted(lossScope, perSample, factor)));
  }

  /** Reports an output that ends with the very activation which its loss applies. */
  private boolean fitsEnd(NodeSpec node, OperationSpec loss) {
    List<OperationSpec> operations = node.operations();
    if (operations.isEmpty()) {
      return true;
    }
    OperationSpec last = operations.get(operations.size() - 1);
    Optional<String> applied =
        Catalogue.losses().get(loss.name()).activation().map(Class::getSimpleName);
    if (!applied.equals(Optional.of(last.name()))) {
      return true;
    }
    reporter.error(Message.LOSS_TAKES_LOGITS, last.place(), node.name(), loss.name(), last.name());
    return false;
  }

  /** {@code factor * sum over samples of weight * loss}, a matrix of one element. */
  private Value weighted(Scope lossScope, Value perSample, double factor) {
    Expr term = Expr.variable("loss").times(Expr.variable("w"));
    Value terms =
        lossScope.pointwise(
            "weighted",
            perSample.shape(),
            factor == 1 ? term : Expr.of(factor).times(term),
            List.of("loss", "w"),
            List.of(perSample, lossScope.sampleWeight()));
    return lossScope.value("total", new Op.Reduce(Op.Reduce.Kind.SUM, 0), terms);
  }

  private Optional<Value> totalLoss() {
    return losses.stream()
        .reduce(
            (a, b) ->
                Value.of(
                    new Op.Pointwise(
                        List.of("a", "b"), Expr.variable("a").plus(Expr.variable("b")), a.shape()),
                    a.origin(),
                    "loss",
                    a,
                    b));
  }

  private void checkParameters() {
    long count = 0;
    for (Value parameter : scope.parameters()) {
      long size = parameter.shape().size();
      count = size > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + size;
    }
    if (count > LARGEST_ARRAY) {
      reporter.error(Message.TOO_MANY_PARAMETERS, spec.place(), spec.name(), count, LARGEST_ARRAY);
    }
  }

  private boolean fits(String name, Shape shape, Place place) {
    if (shape.size() > LARGEST_ARRAY) {
      reporter.error(Message.SHAPE_TOO_LARGE, place, name, shape);
      return false;
    }
    return true;
  }
}
