package dev.sinter.processor.op;

import dev.sinter.OneCycle;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** Half a cosine up, half a cosine down. */
final class OneCycleSchedule implements Schedule {
  private static final Option TOTAL =
      new Option("steps", new Range("[2, 2147483647]", x -> x >= 2));
  private static final Option WARM_UP = new Option("warmUp", Range.FINITE);
  private static final Option INITIAL_DIVISOR = new Option("initialDivisor", Range.FROM_ONE);
  private static final Option FINAL_DIVISOR = new Option("finalDivisor", Range.FROM_ONE);

  @Override
  public Class<? extends Annotation> annotation() {
    return OneCycle.class;
  }

  @Override
  public List<Option> options() {
    return List.of(TOTAL, WARM_UP, INITIAL_DIVISOR, FINAL_DIVISOR);
  }

  @Override
  public String example() {
    return "@OneCycle(steps = 100)";
  }

  @Override
  public String source() {
    return "Smith and Topin (2018)";
  }

  @Override
  public Expr rate(Options options, double base) {
    int steps = options.integer(TOTAL);
    double warmUp = options.real(WARM_UP);
    if (steps > 1) {
      double shortest = 1.0 / steps;
      String range = "(" + Infix.print(Expr.of(shortest)) + ", 1)";
      options.check(WARM_UP.name(), warmUp, new Range(range, x -> x > shortest && x < 1));
    }
    double first = base / options.real(INITIAL_DIVISOR);
    double last = first / options.real(FINAL_DIVISOR);
    double peak = warmUp * steps - 1;
    Expr up = STEP.over(Expr.of(peak));
    Expr down = STEP.min(Expr.of(steps - 1)).minus(Expr.of(peak)).over(Expr.of(steps - 1 - peak));
    return new Select(
        Comparison.LESS_OR_EQUAL,
        STEP,
        Expr.of(peak),
        Schedule.halfCosine(first, base, up),
        Schedule.halfCosine(base, last, down));
  }
}
