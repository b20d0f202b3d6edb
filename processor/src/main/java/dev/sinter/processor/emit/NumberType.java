package dev.sinter.processor.emit;

import dev.sinter.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

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

  /** The largest finite number. */
  public double largest() {
    return this == FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
  }

  /** The runtime's class {@code dev.sinter.runtime.<prefix><name>}. */
  public String runtimeClass(String name) {
    return Code.type("dev.sinter.runtime." + prefix + name);
  }

  /** The value as a literal, as short as it can be; the same on every JDK. */
  public String literal(double value) {
    double stored = rounded(value);
    if (Double.isNaN(stored) || Double.isInfinite(stored)) {
      String name =
          Double.isNaN(stored) ? "NaN" : stored > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
      return prefix + "." + name;
    }
    if (stored == tiny) {
      return prefix + ".MIN_NORMAL";
    }
    String sign = Double.compare(stored, 0) < 0 ? "-" : "";
    String text = sign + (stored == 0 ? "0" : shortest(Math.abs(stored)));
    if (this == FLOAT) {
      return text + "f";
    }
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  private double rounded(double value) {
    return this == FLOAT ? (float) value : value;
  }

  /** The fewest digits that read back as the number; the JDK gives them only since 19. */
  private String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal digits = exact;
    for (int precision = 1; precision <= 17; precision++) {
      BigDecimal trial = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if ((this == FLOAT ? trial.floatValue() : trial.doubleValue()) == value) {
        digits = trial.stripTrailingZeros();
        break;
      }
    }
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      return digits.toPlainString();
    }
    String all = digits.unscaledValue().toString();
    String fraction = all.length() == 1 ? "0" : all.substring(1);
    return all.charAt(0) + "." + fraction + "E" + exponent;
  }
}
