package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model is trained, if it is.
 *
 * @param learningRate as an expression of {@link Schedule#STEP}
 */
public record TrainingRules(Optional<UpdateRule> update, Optional<Expr> learningRate) {

  /** Reads optimizer and schedule; a loss without an optimizer or the reverse is reported. */
  public static TrainingRules of(ModelSpec spec, LoweredModel model, Reporter reporter) {
    Optional<OperationSpec> loss =
        spec.loss().or(() -> spec.nodes().stream().flatMap(TrainingRules::loss).findFirst());
    if (spec.optimizer().isEmpty()) {
      spec.schedule()
          .ifPresent(
              schedule ->
                  reporter.error(
                      Message.SCHEDULE_WITHOUT_OPTIMIZER,
                      schedule.place(),
                      spec.name(),
                      schedule.name()));
      loss.ifPresent(
          found ->
              reporter.error(Message.OPTIMIZER_MISSING, found.place(), spec.name(), found.name()));
      return new TrainingRules(Optional.empty(), Optional.empty());
    }
    OperationSpec optimizer = spec.optimizer().get();
    if (loss.isEmpty()) {
      reporter.error(Message.LOSS_MISSING, optimizer.place(), spec.name(), optimizer.name());
    } else if (model.parameters().isEmpty() && !reporter.hasErrors()) {
      reporter.error(
          Message.NO_PARAMETERS_TO_TRAIN, optimizer.place(), spec.name(), optimizer.name());
    }
    Options options = new Options(optimizer, reporter);
    double base = options.real(Option.LEARNING_RATE);
    UpdateRule rule = Catalogue.optimizers().get(optimizer.name()).rule(options);
    Expr rate =
        spec.schedule()
            .map(
                schedule ->
                    Catalogue.schedules()
                        .get(schedule.name())
                        .rate(new Options(schedule, reporter), base))
            .orElse(Expr.of(base));
    return new TrainingRules(Optional.of(rule), Optional.of(Simplifier.simplify(rate)));
  }

  private static Stream<OperationSpec> loss(NodeSpec node) {
    return node.loss().stream();
  }
}
