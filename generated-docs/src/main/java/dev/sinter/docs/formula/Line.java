package dev.sinter.docs.formula;

import java.util.List;

/**
 * One line of a derivation: {@code left = right = right}.
 *
 * @param sign between left and right
 * @param rights the formula, and other ways to write it
 * @param shape empty where there is none to tell
 */
public record Line(String left, String sign, List<String> rights, String shape) {
  public Line {
    rights = List.copyOf(rights);
  }

  public static Line equation(String left, String right) {
    return new Line(left, "=", List.of(right), "");
  }

  static Line assignment(String left, String right) {
    return new Line(left, "\\leftarrow", List.of(right), "");
  }

  /** Lines as one block, their signs and their shapes below each other. */
  public static String block(List<Line> lines) {
    StringBuilder block = new StringBuilder("\\begin{aligned}\n");
    for (Line line : lines) {
      String left = line.left;
      String sign = line.sign;
      String shape = line.shape;
      for (String right : line.rights) {
        block.append(left).append(" &").append(sign).append(' ').append(right);
        if (!shape.isEmpty()) {
          block.append(" && ").append(shape);
        }
        // Fractions of neighbouring lines would touch without the extra space.
        block.append(" \\\\[4pt]\n");
        left = "";
        sign = "=";
        shape = "";
      }
    }
    return block.append("\\end{aligned}").toString();
  }
}
