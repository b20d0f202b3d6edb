package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** What the operations of one model add to while it is lowered. */
final class ModelScope {
  private final Mode mode;
  private final Reporter reporter;
  private final List<Value> parameters = new ArrayList<>();
  private final List<TargetSpec> targets = new ArrayList<>();
  private int randomStreams;

  ModelScope(Mode mode, Reporter reporter) {
    this.mode = mode;
    this.reporter = reporter;
  }

  Mode mode() {
    return mode;
  }

  Reporter reporter() {
    return reporter;
  }

  int nextRandomStream() {
    return randomStreams++;
  }

  Value parameter(Op.Parameter parameter, Origin origin) {
    Value value = Value.of(parameter, origin, parameter.name());
    parameters.add(value);
    return value;
  }

  int addTarget(TargetSpec target) {
    targets.add(target);
    return targets.size() - 1;
  }

  List<Value> parameters() {
    return parameters;
  }

  List<TargetSpec> targets() {
    return targets;
  }
}
