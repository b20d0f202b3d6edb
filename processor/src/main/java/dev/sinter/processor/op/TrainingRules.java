package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      for (OperationSpec schedule : spec.schedules()) {
        reporter.error(
            Message.SCHEDULE_WITHOUT_OPTIMIZER, schedule.place(), spec.name(), schedule.name());
      }
      spec.clipping()
          .ifPresent(
              clipping ->
                  reporter.error(
                      Message.CLIPPING_WITHOUT_OPTIMIZER,
                      clipping.place(),
                      spec.name(),
                      clipping.name()));
      if (loss.isEmpty()) {
        WeightPenalties.all(spec)
            .findFirst()
            .ifPresent(
                penalty ->
                    reporter.error(
                        Message.PENALTY_WITHOUT_LOSS,
                        penalty.place(),
                        spec.name(),
                        penalty.name()));
      }
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
    UpdateRule rule = rule(optimizer, spec.clipping(), reporter);
    double base = optimizer.attributes().real(Option.LEARNING_RATE.name());
    Expr rate = rate(spec, base, reporter);
    return new TrainingRules(Optional.of(rule), Optional.of(Simplifier.simplify(rate)));
  }

  /** The update, with clipping in front of it. */
  private static UpdateRule rule(
      OperationSpec optimizer, Optional<OperationSpec> clipping, Reporter reporter) {
    List<Transformation> pieces = new ArrayList<>();
    clipping.ifPresent(
        found ->
            pieces.add(Catalogue.clippings().get(found.name()).clip(new Options(found, reporter))));
    Options options = new Options(optimizer, reporter);
    options.real(Option.LEARNING_RATE);
    pieces.addAll(Catalogue.optimizers().get(optimizer.name()).chain(options));
    return UpdateRule.chain(pieces, options.flag("decayBiases"));
  }

  /**
   * The schedules one after another, each counting its steps from where it begins; after the end of
   * the last one the rate stays what it is.
   */
  private static Expr rate(ModelSpec spec, double base, Reporter reporter) {
    Expr whole = Expr.of(base);
    double start = 0;
    List<Double> starts = new ArrayList<>();
    for (OperationSpec schedule : spec.schedules()) {
      starts.add(start);
      start += schedule.attributes().integer(Schedule.STEPS.name());
    }
    for (int i = spec.schedules().size() - 1; i >= 0; i--) {
      OperationSpec schedule = spec.schedules().get(i);
      Expr rate =
          Catalogue.schedules().get(schedule.name()).rate(new Options(schedule, reporter), base);
      Expr step = Schedule.STEP.minus(Expr.of(starts.get(i)));
      int steps = schedule.attributes().integer(Schedule.STEPS.name());
      if (i == spec.schedules().size() - 1) {
        Expr last = steps > 0 ? step.min(Expr.of(steps)) : step;
        whole = rate.substitute(Map.of("step", last));
        continue;
      }
      OperationSpec next = spec.schedules().get(i + 1);
      if (steps == 0) {
        reporter.error(
            Message.SCHEDULE_WITHOUT_END,
            schedule.place(),
            spec.name(),
            schedule.name(),
            next.name());
      }
      whole =
          new Select(
              Comparison.LESS,
              Schedule.STEP,
              Expr.of(starts.get(i + 1)),
              rate.substitute(Map.of("step", step)),
              whole);
    }
    return whole;
  }

  private static Stream<OperationSpec> loss(NodeSpec node) {
    return node.loss().stream();
  }
}
