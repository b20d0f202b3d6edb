package dev.sinter.docs.reference;

import dev.sinter.docs.formula.NamedConstants;
import dev.sinter.docs.formula.UpdateFormulas;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schedules of the learning rate. */
final class ScheduleEntries {
  private static final String TEMPLATE =
      """
      @Model(batch = 32)
      @Sgd(learningRate = 0.1)
      ENTRY
      @MeanSquaredError
      interface NAME {
        @Dense(8)
        Tensor y(@Shape({16}) Tensor x);
      }
      """;

  private ScheduleEntries() {}

  static List<Entry> of(Map<String, Schedule> schedules, Map<String, AnnotationDoc> docs) {
    List<Entry> entries = new ArrayList<>();
    Examples.compile(schedules, List.of(TEMPLATE))
        .forEach(
            (name, example) -> entries.add(entry(schedules.get(name), docs.get(name), example)));
    return entries;
  }

  private static Entry entry(Schedule schedule, AnnotationDoc doc, Example example) {
    String name = schedule.annotation().getSimpleName();
    Expr rate = example.plan().learningRate().orElseThrow();
    return new Entry(
        schedule,
        doc,
        example,
        Infix.print(NamedConstants.of(rate)),
        "",
        List.of(
            new Entry.Block(
                "With _step_ = 0, 1, … and the learning rate 0.1:",
                List.of(UpdateFormulas.learningRate(rate)))),
        ScheduleChart.draw(name, rate),
        name,
        Optional.empty(),
        new Loops(example).learningRate());
  }
}
