package dev.sinter.runtime.kernel;

/**
 * Elementary functions of one number, for compiled networks in portable form.
 *
 * <p>The float functions compute in double and round once, so they are within 0.51 ulp. The double
 * functions are within 2 ulp, {@code expm1}, {@code sigmoid}, {@code softplus} and {@code pow}
 * within 4. A NaN argument gives NaN, infinities give the limits. On one JVM the interpreter and
 * both compilers give the same bits: only functions of {@link Math} are called whose intrinsics all
 * tiers share.
 */
public final class ScalarMath {
  /** So far above the smallest normal number that its neighbours are a normal number away. */
  private static final float FLOAT_FLUSH = 0x1p-100f;

  private static final double DOUBLE_FLUSH = 0x1p-967;

  private ScalarMath() {}

  /** e to the power {@code x}. */
  public static float exp(float x) {
    return (float) Math.exp(x);
  }

  /** e to the power {@code x}. */
  public static double exp(double x) {
    return Math.exp(x);
  }

  /** {@code exp(x) - 1}, to the last digits for small {@code x} too. */
  public static float expm1(float x) {
    return (float) expm1((double) x);
  }

  /**
   * {@code exp(x) - 1}, to the last digits for small {@code x} too.
   *
   * <p>Below 0.7 by {@code 2t / (1 - t)} with {@code t = tanh(x/2)}.
   */
  public static double expm1(double x) {
    if (Math.abs(x) >= 0.7) {
      return Math.exp(x) - 1;
    }
    double z = 0.25 * x * x;
    double p = (TANH_P2 * z + TANH_P1) * z + TANH_P0;
    double q = ((TANH_Q3 * z + TANH_Q2) * z + TANH_Q1) * z + 1;
    double twice = x + x * (z * p / q);
    return twice / (1 - 0.5 * twice);
  }

  /** The natural logarithm; NaN below zero, negative infinity at zero. */
  public static float log(float x) {
    return (float) Math.log(x);
  }

  /** The natural logarithm; NaN below zero, negative infinity at zero. */
  public static double log(double x) {
    return Math.log(x);
  }

  /** The sine of an angle in radians. */
  public static float sin(float x) {
    return (float) Math.sin(x);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return Math.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static float cos(float x) {
    return (float) Math.cos(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return Math.cos(x);
  }

  /** The positive square root, correctly rounded; NaN below zero. */
  public static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  /** The positive square root, correctly rounded; NaN below zero. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /**
   * The number, moved towards zero by 2<sup>-100</sup> and not beyond: zero or normal, never
   * denormal. From 2<sup>-75</sup> on that rounds to the number itself.
   *
   * <p>Not {@code abs(x) < tiny ? 0 : x}, since a choice keeps C2 from making vector code of a
   * loop.
   */
  public static float flush(float x) {
    return x - Math.max(-FLOAT_FLUSH, Math.min(x, FLOAT_FLUSH));
  }

  /**
   * The number, moved towards zero by 2<sup>-967</sup> and not beyond: zero or normal, never
   * denormal. From 2<sup>-913</sup> on that rounds to the number itself.
   */
  public static double flush(double x) {
    return x - Math.max(-DOUBLE_FLUSH, Math.min(x, DOUBLE_FLUSH));
  }

  /** The absolute value. */
  public static float abs(float x) {
    return Math.abs(x);
  }

  /** The absolute value. */
  public static double abs(double x) {
    return Math.abs(x);
  }

  /** {@code x} to the power {@code y}, with the special cases of {@link Math#pow}. */
  public static float pow(float x, float y) {
    return (float) Math.pow(x, y);
  }

  /** {@code x} to the power {@code y}, with the special cases of {@link Math#pow}. */
  public static double pow(double x, double y) {
    return Math.pow(x, y);
  }

  /** The hyperbolic tangent; odd to the bit. */
  public static float tanh(float x) {
    return (float) tanh((double) x);
  }

  /**
   * The hyperbolic tangent; odd to the bit.
   *
   * <p>In the ranges of Cody and Waite, <i>Software Manual for the Elementary Functions</i> (1980),
   * with a rational minimax fit below 0.625 and {@code 1 - 2 / (exp(2x) + 1)} above.
   */
  public static double tanh(double x) {
    double magnitude = Math.abs(x);
    if (magnitude >= 0.625) {
      return Math.copySign(1 - 2 / (Math.exp(2 * magnitude) + 1), x);
    }
    double z = x * x;
    double p = (TANH_P2 * z + TANH_P1) * z + TANH_P0;
    double q = ((TANH_Q3 * z + TANH_Q2) * z + TANH_Q1) * z + 1;
    return Math.copySign(magnitude + magnitude * (z * p / q), x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}; overflows nowhere. */
  public static float sigmoid(float x) {
    return (float) sigmoid((double) x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}; overflows nowhere. */
  public static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /** {@code log(1 + exp(x))}; overflows nowhere. */
  public static float softplus(float x) {
    return (float) softplus((double) x);
  }

  /**
   * {@code log(1 + exp(x))}; overflows nowhere.
   *
   * <p>As {@code max(x, 0) + log1p(exp(-|x|))}, where the rounding of {@code 1 + e} is made good by
   * {@code log1p(e) = log(u) + (e - (u - 1)) / u} with {@code u = 1 + e}.
   */
  public static double softplus(double x) {
    double e = Math.exp(-Math.abs(x));
    double u = 1 + e;
    return Math.max(x, 0) + (Math.log(u) + (e - (u - 1)) / u);
  }

  /** The error function; odd to the bit. */
  public static float erf(float x) {
    return (float) erf((double) x);
  }

  /**
   * The error function; odd to the bit.
   *
   * <p>In the manner of W. J. Cody, <i>Rational Chebyshev approximations for the error function</i>
   * (1969): {@code x + x R(x²)} below 0.84375, {@code 1 - exp(-x²) R(x)} above, with minimax fits
   * of our own.
   */
  public static double erf(double x) {
    double magnitude = Math.abs(x);
    if (magnitude >= 0.84375) {
      double a = Math.min(magnitude, 6);
      double p = ((((ERFC_P5 * a + ERFC_P4) * a + ERFC_P3) * a + ERFC_P2) * a + ERFC_P1) * a;
      double q = ((((ERFC_Q6 * a + ERFC_Q5) * a + ERFC_Q4) * a + ERFC_Q3) * a + ERFC_Q2) * a;
      double complement = Math.exp(-a * a) * (p + ERFC_P0) / ((q + ERFC_Q1) * a + 1);
      return Math.copySign(1 - complement, x);
    }
    double z = x * x;
    double p = (((ERF_P4 * z + ERF_P3) * z + ERF_P2) * z + ERF_P1) * z + ERF_P0;
    double q = ((((ERF_Q5 * z + ERF_Q4) * z + ERF_Q3) * z + ERF_Q2) * z + ERF_Q1) * z + 1;
    return x + x * (p / q);
  }

  // tanh(x) = x + x³ P(x²) / Q(x²) for |x| < 0.625.
  private static final double TANH_P0 = -0.33333333333333326;
  private static final double TANH_P1 = -0.020496855168987967;
  private static final double TANH_P2 = -0.000199091966479906;
  private static final double TANH_Q1 = 0.46149056550694934;
  private static final double TANH_Q2 = 0.0232887401977105;
  private static final double TANH_Q3 = 0.00020644155581922842;

  // erf(x) = x + x P(x²) / Q(x²) for |x| < 0.84375.
  private static final double ERF_P0 = 0.12837916709551256;
  private static final double ERF_P1 = -0.32504209567244396;
  private static final double ERF_P2 = -0.028481778897984453;
  private static final double ERF_P3 = -0.005770272848576373;
  private static final double ERF_P4 = -2.3763463145843098e-5;
  private static final double ERF_Q1 = 0.397917314118313;
  private static final double ERF_Q2 = 0.06502228573329319;
  private static final double ERF_Q3 = 0.0050813118824798624;
  private static final double ERF_Q4 = 0.00013249511921898684;
  private static final double ERF_Q5 = -3.960222432686432e-6;

  // erf(x) = 1 - exp(-x²) P(x) / Q(x) for 0.84375 <= x <= 6.
  private static final double ERFC_P0 = 0.9999999574976506;
  private static final double ERFC_P1 = 1.3693098620079536;
  private static final double ERFC_P2 = 0.9232729634728912;
  private static final double ERFC_P3 = 0.3580198352631243;
  private static final double ERFC_P4 = 0.0794214450157342;
  private static final double ERFC_P5 = 0.008198696502738781;
  private static final double ERFC_Q1 = 2.497688540505026;
  private static final double ERFC_Q2 = 2.7416153406948633;
  private static final double ERFC_Q3 = 1.7061565234711897;
  private static final double ERFC_Q4 = 0.6419133519012359;
  private static final double ERFC_Q5 = 0.1407658011906596;
  private static final double ERFC_Q6 = 0.014531976463407674;
}
