package dev.sinter.processor.emit;

import dev.sinter.Precision;

/** What differs between code over {@code float} and code over {@code double}. */
public enum NumberType {
  FLOAT("float", "Float", 16, 4, Float.MIN_NORMAL),
  DOUBLE("double", "Double", 8, 2, Double.MIN_NORMAL);

  private final String java;
  private final String prefix;
  private final int mostLanes;
  private final int fewestLanes;
  private final double tiny;

  NumberType(String java, String prefix, int mostLanes, int fewestLanes, double tiny) {
    this.java = java;
    this.prefix = prefix;
    this.mostLanes = mostLanes;
    this.fewestLanes = fewestLanes;
    this.tiny = tiny;
  }

  public static NumberType of(Precision precision) {
    return precision == Precision.FLOAT ? FLOAT : DOUBLE;
  }

  /** The primitive type. */
  public String java() {
    return java;
  }

  /** How names of its classes begin: {@code FloatVector}, {@code FloatNetwork}; also its box. */
  public String prefix() {
    return prefix;
  }

  /** Lanes of the widest vectors there are, 512 bits. */
  public int mostLanes() {
    return mostLanes;
  }

  /** Lanes of the narrowest vectors worth the name, 128 bits. */
  public int fewestLanes() {
    return fewestLanes;
  }

  /** The smallest normal number. */
  public double tiny() {
    return tiny;
  }

  /** The runtime's class {@code dev.sinter.runtime.<prefix><name>}. */
  public String runtimeClass(String name) {
    return Code.type("dev.sinter.runtime." + prefix + name);
  }

  /** The value as a literal, as short as it can be. */
  public String literal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String name =
          Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
      return prefix + "." + name;
    }
    String text = this == FLOAT ? Float.toString((float) value) : Double.toString(value);
    if (text.endsWith(".0")) {
      text = text.substring(0, text.length() - 2);
    }
    if (this == FLOAT) {
      return text + "f";
    }
    return text.matches("-?\\d+") ? text + ".0" : text;
  }
}
