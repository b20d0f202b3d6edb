package dev.sinter.runtime.train;

import java.util.List;

/**
 * What a {@link GradientCheck} found.
 *
 * @param entries one per parameter and per input, with its worst element
 */
public record GradientReport(List<Entry> entries) {
  /**
   * One parameter or input.
   *
   * @param name of the parameter; {@code input NAME} for an input
   * @param shape of the parameter; of an input, with the samples in front
   * @param checked how many elements were looked at
   * @param wrong how many of them are outside the tolerance
   * @param worst index of the element that is farthest off by its tolerance
   * @param analytic the network's gradient there
   * @param numeric the central difference there
   * @param largest absolute value of all analytic gradients looked at
   */
  public record Entry(
      String name,
      List<Integer> shape,
      int checked,
      int wrong,
      int worst,
      double analytic,
      double numeric,
      double largest) {
    public Entry {
      shape = List.copyOf(shape);
    }

    /** The indices of the worst element, such as {@code [0,3]}. */
    public String place() {
      return Element.place(shape, worst);
    }

    /** How far the worst element is off. */
    public double error() {
      return Math.abs(analytic - numeric);
    }

    /** {@link #error} as part of the larger of the two gradients; 0 where both are 0. */
    public double relativeError() {
      double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
      return larger == 0 ? 0 : error() / larger;
    }
  }

  public GradientReport {
    entries = List.copyOf(entries);
  }

  /** Whether every element is within the tolerance. */
  public boolean passed() {
    return entries.stream().allMatch(entry -> entry.wrong() == 0);
  }

  /** Whether every gradient is zero: then passing says nothing. */
  public boolean isVacuous() {
    return entries.stream().allMatch(entry -> entry.largest() == 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(passed() ? "gradients agree" : "gradients differ");
    for (Entry entry : entries) {
      text.append('\n')
          .append(entry.wrong() == 0 ? "  ok    " : "  WRONG ")
          .append(entry.name())
          .append(": ")
          .append(entry.wrong())
          .append(" of ")
          .append(entry.checked())
          .append(" outside the tolerance; worst at ")
          .append(entry.place())
          .append(": analytic ")
          .append(entry.analytic())
          .append(", numeric ")
          .append(entry.numeric())
          .append(", error ")
          .append(entry.error());
    }
    return text.toString();
  }
}
