package dev.sinter.runtime.train;

import java.util.List;

/**
 * What a {@link HessianCheck} found.
 *
 * @param entries one per parameter, with its worst element
 * @param symmetry how the products of two directions compare
 */
public record HessianReport(List<Entry> entries, Symmetry symmetry) {
  /**
   * The part of the Hessian-vector products that belongs to one parameter.
   *
   * @param name of the parameter
   * @param shape of the parameter
   * @param checked how many elements were looked at, over all directions
   * @param wrong how many of them are outside the tolerance
   * @param direction number of the direction with the worst element, from 0
   * @param worst index in the parameter of the element that is farthest off by its tolerance
   * @param analytic the network's product there
   * @param numeric the central difference of the gradient there
   * @param largest absolute value of all analytic elements looked at
   */
  public record Entry(
      String name,
      List<Integer> shape,
      int checked,
      int wrong,
      int direction,
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
  }

  /**
   * {@code u'Hv} against {@code v'Hu}, which are equal for a Hessian.
   *
   * @param checked pairs of directions that were compared
   * @param wrong how many of them differ by more than the tolerance
   * @param first {@code u'Hv} of the pair that is farthest off
   * @param second {@code v'Hu} of that pair
   */
  public record Symmetry(int checked, int wrong, double first, double second) {}

  public HessianReport {
    entries = List.copyOf(entries);
  }

  /** Whether every element is within the tolerance and every pair of directions symmetric. */
  public boolean passed() {
    return entries.stream().allMatch(entry -> entry.wrong() == 0) && symmetry.wrong() == 0;
  }

  /** Whether every product is zero: then passing says nothing. */
  public boolean isVacuous() {
    return entries.stream().allMatch(entry -> entry.largest() == 0);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(passed() ? "second derivatives agree" : "second derivatives differ");
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
          .append(" of direction ")
          .append(entry.direction())
          .append(": analytic ")
          .append(entry.analytic())
          .append(", numeric ")
          .append(entry.numeric());
    }
    return text.append('\n')
        .append(symmetry.wrong() == 0 ? "  ok    " : "  WRONG ")
        .append("symmetry: ")
        .append(symmetry.wrong())
        .append(" of ")
        .append(symmetry.checked())
        .append(" pairs differ; worst u'Hv ")
        .append(symmetry.first())
        .append(", v'Hu ")
        .append(symmetry.second())
        .toString();
  }
}
