package dev.sinter.docs.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A range of numbers along one side of a panel. */
public record Axis(double from, double to) {
  /** An axis that holds all values, and a little more. */
  public static Axis around(List<Double> values, double least, double most) {
    double from = values.stream().mapToDouble(x -> Math.max(x, least)).min().orElse(least);
    double to = values.stream().mapToDouble(x -> Math.min(x, most)).max().orElse(most);
    double margin = from == to ? 1 : (to - from) * 0.06;
    return new Axis(from - margin, to + margin);
  }

  /** Round numbers along the axis, four to nine of them. */
  List<BigDecimal> ticks() {
    BigDecimal step = step();
    List<BigDecimal> ticks = new ArrayList<>();
    long first = (long) Math.ceil(from / step.doubleValue());
    for (long i = first; i * step.doubleValue() <= to; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten. */
  private BigDecimal step() {
    for (int exponent = -12; ; exponent++) {
      for (int factor : new int[] {1, 2, 5}) {
        BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
        if ((to - from) / step.doubleValue() <= 8) {
          return step;
        }
      }
    }
  }
}
