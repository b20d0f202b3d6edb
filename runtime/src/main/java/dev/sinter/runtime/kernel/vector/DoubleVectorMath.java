package dev.sinter.runtime.kernel.vector;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions of doubles in arrays, a vector at a time.
 *
 * <p>{@code count} elements from {@code x[xAt]} on give as many from {@code y[yAt]} on; the two
 * ranges do not overlap. Both go on to the end of the last vector: what lies there in {@code x} is
 * read, in {@code y} overwritten, and an {@link IndexOutOfBoundsException} says where an array ends
 * before it.
 *
 * <p>Made of exactly specified lane operations only (no {@code lanewise(EXP)} and no reductions),
 * so the interpreter and both compilers give the same bits. {@code exp}, {@code log}, {@code sin},
 * {@code cos}, {@code tanh} and {@code erf} are within 2 ulp over the whole range, denormals
 * included; {@code expm1}, {@code sigmoid}, {@code softplus} and {@code pow} within 4. NaN gives
 * NaN, infinities give the limits, and {@code sin}, {@code tanh} and {@code erf} are odd to the
 * bit.
 *
 * <p>Range reductions follow Cody and Waite, <i>Software Manual for the Elementary Functions</i>
 * (1980), with a fused multiply-add in place of their split products; polynomials and rational
 * functions are minimax fits of our own. Arrays for the reason that {@link FloatVectorMath} gives.
 */
public final class DoubleVectorMath {
  private DoubleVectorMath() {}

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Added to a double below 2^51 it leaves the nearest integer in the low bits: 1.5 * 2^52. */
  private static final double ROUNDER = 6755399441055744.0;

  private static final long ROUNDER_BITS = 0x4338000000000000L;
  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA_MASK = 0x000FFFFFFFFFFFFFL;
  private static final long ONE_BITS = 0x3FF0000000000000L;
  private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;
  private static final long SIGN_BIT = 0x8000000000000000L;

  private static final double LOG2_E = 1.4426950408889634;

  // ln 2 as an unevaluated sum; n times the first part is exact for every exponent n.
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;

  // pi/2 as an unevaluated sum.
  private static final double HALF_PI_HIGH = 1.5707963267948966;
  private static final double HALF_PI_MIDDLE = 6.123233995736765e-17;
  private static final double HALF_PI_LOW = 1.082856673921914e-32;
  private static final double TWO_OVER_PI = 0.6366197723675814;

  /**
   * Up to here the three parts of pi/2 are enough; beyond, {@code sin} and {@code cos} fall back.
   */
  static final double REDUCTION_BOUND = 1e9;

  /**
   * e to the power of each element; underflows through the denormals to zero, overflows to
   * infinity.
   */
  public static void exp(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      // Beyond these bounds the result is 0 or infinity whatever the argument. A NaN passes.
      a = a.blend(-746.0, a.compare(LT, -746.0));
      a = a.blend(710.0, a.compare(GT, 710.0));
      // exp(a) = 2^n exp(r) 2^n: one factor 2^(2n) would not hold the exponents from -1077 to 1024.
      DoubleVector rounded = a.fma(LOG2_E / 2, ROUNDER + EXPONENT_BIAS);
      DoubleVector n = rounded.sub(ROUNDER + EXPONENT_BIAS);
      DoubleVector r = n.fma(broadcast(SPECIES, -2 * LN2_HIGH), a);
      r = n.fma(broadcast(SPECIES, -2 * LN2_LOW), r);
      DoubleVector p = r.fma(1.5939548366735686e-10, 2.1062368635005506e-9);
      p = p.fma(r, broadcast(SPECIES, 2.50549850529166e-8));
      p = p.fma(r, broadcast(SPECIES, 2.7556157657068444e-7));
      p = p.fma(r, broadcast(SPECIES, 2.7557300847295084e-6));
      p = p.fma(r, broadcast(SPECIES, 2.4801590831303548e-5));
      p = p.fma(r, broadcast(SPECIES, 0.00019841269892521962));
      p = p.fma(r, broadcast(SPECIES, 0.0013888888883574588));
      p = p.fma(r, broadcast(SPECIES, 0.00833333333326979));
      p = p.fma(r, broadcast(SPECIES, 0.04166666666670212));
      p = p.fma(r, broadcast(SPECIES, 0.1666666666666694));
      p = p.fma(r, broadcast(SPECIES, 0.4999999999999993));
      DoubleVector e = p.fma(r.mul(r), r).add(1.0);
      // The shift drops all of the rounder but n + 1023, which it makes the exponent.
      LongVector bits = rounded.reinterpretAsLongs().lanewise(LSHL, MANTISSA_BITS);
      DoubleVector factor = bits.reinterpretAsDoubles();
      e.mul(factor).mul(factor).intoArray(y, yAt + i);
    }
  }

  /**
   * {@code exp(x) - 1} of each element, to the last digits for small ones too: below 0.7 by {@code
   * 2t / (1 - t)} with {@code t = tanh(x/2)}.
   */
  public static void expm1(double[] x, int xAt, double[] y, int yAt, int count) {
    exp(x, xAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector z = a.mul(a).mul(0.25);
      DoubleVector p = z.fma(-0.000199091966479906, -0.020496855168987967);
      p = p.fma(z, broadcast(SPECIES, -0.33333333333333326)).mul(z);
      DoubleVector q = z.fma(0.00020644155581922842, 0.0232887401977105);
      q = q.fma(z, broadcast(SPECIES, 0.46149056550694934)).fma(z, broadcast(SPECIES, 1.0));
      DoubleVector twice = p.div(q).fma(a, a);
      DoubleVector small = twice.div(twice.fma(-0.5, 1.0));
      small.blend(e.sub(1.0), a.abs().compare(GE, 0.7)).intoArray(y, yAt + i);
    }
  }

  /** The natural logarithm of each element; NaN below zero, negative infinity at zero. */
  public static void log(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      // a = 2^n m with m in [sqrt(1/2), sqrt(2)); n + 1023 is never negative.
      VectorMask<Double> denormal = a.compare(LT, Double.MIN_NORMAL);
      LongVector bits = a.blend(a.mul(0x1p54), denormal).reinterpretAsLongs();
      bits = bits.add(ONE_BITS - SQRT_HALF_BITS);
      DoubleVector n = bits.lanewise(LSHR, MANTISSA_BITS).add(ROUNDER_BITS).reinterpretAsDoubles();
      n = n.sub(broadcast(SPECIES, ROUNDER + 1023).blend(ROUNDER + (1023 + 54), denormal));
      DoubleVector m = bits.and(MANTISSA_MASK).add(SQRT_HALF_BITS).reinterpretAsDoubles();
      // The series of log((1 + s) / (1 - s)) with s = f / (2 + f).
      DoubleVector f = m.sub(1.0);
      DoubleVector s = f.div(f.add(2.0));
      DoubleVector z = s.mul(s);
      DoubleVector p = z.fma(0.14795286786261153, 0.15314119337957532);
      p = p.fma(z, broadcast(SPECIES, 0.18183561528648326));
      p = p.fma(z, broadcast(SPECIES, 0.22222198629269502));
      p = p.fma(z, broadcast(SPECIES, 0.2857142874181891));
      p = p.fma(z, broadcast(SPECIES, 0.3999999999941731));
      p = p.fma(z, broadcast(SPECIES, 0.6666666666666734));
      DoubleVector halfSquare = f.mul(f).mul(0.5);
      DoubleVector low = p.fma(z, halfSquare).fma(s, n.mul(LN2_LOW));
      DoubleVector e = n.fma(broadcast(SPECIES, LN2_HIGH), f.sub(halfSquare.sub(low)));
      e = e.blend(a, a.compare(EQ, Double.POSITIVE_INFINITY));
      DoubleVector limit = broadcast(SPECIES, Double.NaN);
      limit = limit.blend(Double.NEGATIVE_INFINITY, a.compare(EQ, 0.0));
      limit.blend(e, a.compare(GT, 0.0)).intoArray(y, yAt + i);
    }
  }

  /** The sine of each element, in radians; beyond ±1e9 that of {@link Math#sin}, at its speed. */
  public static void sin(double[] x, int xAt, double[] y, int yAt, int count) {
    if (sineOfTurned(x, xAt, y, yAt, count, 0, SIGN_BIT)) {
      for (int i = 0; i < count; i++) {
        if (Math.abs(x[xAt + i]) > REDUCTION_BOUND) {
          y[yAt + i] = Math.sin(x[xAt + i]);
        }
      }
    }
  }

  /** The cosine of each element, in radians; beyond ±1e9 that of {@link Math#cos}, at its speed. */
  public static void cos(double[] x, int xAt, double[] y, int yAt, int count) {
    if (sineOfTurned(x, xAt, y, yAt, count, 1, 0)) {
      for (int i = 0; i < count; i++) {
        if (Math.abs(x[xAt + i]) > REDUCTION_BOUND) {
          y[yAt + i] = Math.cos(x[xAt + i]);
        }
      }
    }
  }

  /**
   * sin(|x| + turn pi/2), with the sign of x where {@code keptSign} is the sign bit.
   *
   * @return whether any element is beyond the bound of the reduction
   */
  private static boolean sineOfTurned(
      double[] x, int xAt, double[] y, int yAt, int count, int turn, long keptSign) {
    DoubleVector largest = DoubleVector.zero(SPECIES);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector magnitude = a.abs();
      DoubleVector rounded = magnitude.fma(TWO_OVER_PI, ROUNDER);
      DoubleVector n = rounded.sub(ROUNDER);
      LongVector quadrant = rounded.reinterpretAsLongs().add(turn);
      DoubleVector r = n.fma(broadcast(SPECIES, -HALF_PI_HIGH), magnitude);
      r = n.fma(broadcast(SPECIES, -HALF_PI_MIDDLE), r);
      r = n.fma(broadcast(SPECIES, -HALF_PI_LOW), r);
      DoubleVector square = r.mul(r);
      DoubleVector cosine = square.fma(-1.1358641630294326e-11, 2.087570362602701e-9);
      cosine = cosine.fma(square, broadcast(SPECIES, -2.755731420653089e-7));
      cosine = cosine.fma(square, broadcast(SPECIES, 2.480158728897556e-5));
      cosine = cosine.fma(square, broadcast(SPECIES, -0.0013888888888873318));
      cosine = cosine.fma(square, broadcast(SPECIES, 0.041666666666666595));
      cosine = cosine.fma(square, broadcast(SPECIES, -0.5));
      cosine = cosine.fma(square, broadcast(SPECIES, 1.0));
      DoubleVector sine = square.fma(1.5896615976381628e-10, -2.5050755656941166e-8);
      sine = sine.fma(square, broadcast(SPECIES, 2.7557313681578404e-6));
      sine = sine.fma(square, broadcast(SPECIES, -0.00019841269829799576));
      sine = sine.fma(square, broadcast(SPECIES, 0.008333333333322444));
      sine = sine.fma(square, broadcast(SPECIES, -0.16666666666666632));
      sine = sine.fma(square.mul(r), r);
      // A mask of floating-point lanes, without a cast: the low bit makes 2 of an odd quadrant, 0
      // else.
      DoubleVector parity = quadrant.and(1).lanewise(LSHL, 62).reinterpretAsDoubles();
      VectorMask<Double> odd = parity.compare(NE, 0.0);
      LongVector sign = quadrant.and(2).lanewise(LSHL, 62);
      sign = a.reinterpretAsLongs().and(keptSign).lanewise(XOR, sign);
      LongVector bits = sine.blend(cosine, odd).reinterpretAsLongs();
      bits.lanewise(XOR, sign).reinterpretAsDoubles().intoArray(y, yAt + i);
      // Without the NaNs, which would hide what is large.
      largest = largest.max(magnitude.blend(0.0, a.compare(NE, a)));
    }
    return largest.compare(GT, REDUCTION_BOUND).anyTrue();
  }

  /**
   * The hyperbolic tangent of each element: {@code x + x³ P(x²) / Q(x²)} below 0.625, {@code 1 - 2
   * / (exp(2x) + 1)} above.
   */
  public static void tanh(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      a.abs().mul(2.0).intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector magnitude = a.abs();
      DoubleVector z = magnitude.mul(magnitude);
      DoubleVector p = z.fma(-0.000199091966479906, -0.020496855168987967);
      p = p.fma(z, broadcast(SPECIES, -0.33333333333333326)).mul(z.mul(magnitude));
      DoubleVector q = z.fma(0.00020644155581922842, 0.0232887401977105);
      q = q.fma(z, broadcast(SPECIES, 0.46149056550694934)).fma(z, broadcast(SPECIES, 1.0));
      VectorMask<Double> isLarge = magnitude.compare(GE, 0.625);
      DoubleVector quotient = p.blend(2.0, isLarge).div(q.blend(e.add(1.0), isLarge));
      DoubleVector result =
          magnitude.add(quotient).blend(broadcast(SPECIES, 1.0).sub(quotient), isLarge);
      // The result is not negative: this copies the sign.
      LongVector sign = a.reinterpretAsLongs().and(SIGN_BIT);
      LongVector bits = result.reinterpretAsLongs().lanewise(XOR, sign);
      bits.reinterpretAsDoubles().intoArray(y, yAt + i);
    }
  }

  /** The logistic function {@code 1 / (1 + exp(-x))} of each element; overflows nowhere. */
  public static void sigmoid(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      a.abs().neg().intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector numerator = broadcast(SPECIES, 1.0).blend(e, a.compare(LT, 0.0));
      numerator.div(e.add(1.0)).intoArray(y, yAt + i);
    }
  }

  /**
   * {@code log(1 + exp(x))} of each element; overflows nowhere. As {@code max(x, 0) + log1p(e)}
   * with {@code e = exp(-|x|)}, by the series of log((1 + s) / (1 - s)) with s = e / (2 + e).
   */
  public static void softplus(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      a.abs().neg().intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector twice = e.div(e.fma(0.5, 1.0));
      DoubleVector s = twice.mul(0.5);
      DoubleVector z = s.mul(s);
      DoubleVector p = z.fma(0.1701837439588972, 0.08340192877625828);
      p = p.fma(z, broadcast(SPECIES, 0.12106069311892893));
      p = p.fma(z, broadcast(SPECIES, 0.13300975281052418));
      p = p.fma(z, broadcast(SPECIES, 0.1538655981131978));
      p = p.fma(z, broadcast(SPECIES, 0.18181743931672928));
      p = p.fma(z, broadcast(SPECIES, 0.2222222396930986));
      p = p.fma(z, broadcast(SPECIES, 0.2857142854787321));
      p = p.fma(z, broadcast(SPECIES, 0.40000000000156777));
      p = p.fma(z, broadcast(SPECIES, 0.6666666666666631));
      DoubleVector positive = a.blend(0.0, a.compare(LT, 0.0));
      p.fma(z.mul(s), twice).add(positive).intoArray(y, yAt + i);
    }
  }

  /**
   * The error function of each element: {@code x + x P(x²) / Q(x²)} below 0.84375, {@code 1 -
   * exp(-x²) P(x) / Q(x)} above.
   */
  public static void erf(double[] x, int xAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector magnitude = a.abs();
      magnitude = magnitude.blend(6.0, magnitude.compare(GT, 6.0));
      magnitude.mul(magnitude).neg().intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector magnitude = a.abs();
      magnitude = magnitude.blend(6.0, magnitude.compare(GT, 6.0));
      // 1 - erf(x) = exp(-x²) P(x) / Q(x) for x in [0.84375, 6].
      DoubleVector numerator = magnitude.fma(0.008198696502738781, 0.0794214450157342);
      numerator = numerator.fma(magnitude, broadcast(SPECIES, 0.3580198352631243));
      numerator = numerator.fma(magnitude, broadcast(SPECIES, 0.9232729634728912));
      numerator = numerator.fma(magnitude, broadcast(SPECIES, 1.3693098620079536));
      numerator = numerator.fma(magnitude, broadcast(SPECIES, 0.9999999574976506));
      DoubleVector denominator = magnitude.fma(0.014531976463407674, 0.1407658011906596);
      denominator = denominator.fma(magnitude, broadcast(SPECIES, 0.6419133519012359));
      denominator = denominator.fma(magnitude, broadcast(SPECIES, 1.7061565234711897));
      denominator = denominator.fma(magnitude, broadcast(SPECIES, 2.7416153406948633));
      denominator = denominator.fma(magnitude, broadcast(SPECIES, 2.497688540505026));
      denominator = denominator.fma(magnitude, broadcast(SPECIES, 1.0));
      DoubleVector complement = e.mul(numerator).div(denominator);
      DoubleVector z = magnitude.mul(magnitude);
      DoubleVector p = z.fma(-2.3763463145843098e-5, -0.005770272848576373);
      p = p.fma(z, broadcast(SPECIES, -0.028481778897984453));
      p = p.fma(z, broadcast(SPECIES, -0.32504209567244396));
      p = p.fma(z, broadcast(SPECIES, 0.12837916709551256));
      DoubleVector q = z.fma(-3.960222432686432e-6, 0.00013249511921898684);
      q = q.fma(z, broadcast(SPECIES, 0.0050813118824798624));
      q = q.fma(z, broadcast(SPECIES, 0.06502228573329319));
      q = q.fma(z, broadcast(SPECIES, 0.397917314118313)).fma(z, broadcast(SPECIES, 1.0));
      DoubleVector small = p.div(q).fma(magnitude, magnitude);
      DoubleVector large = broadcast(SPECIES, 1.0).sub(complement);
      DoubleVector result = small.blend(large, magnitude.compare(GE, 0.84375));
      // The result is not negative: this copies the sign.
      LongVector sign = a.reinterpretAsLongs().and(SIGN_BIT);
      LongVector bits = result.reinterpretAsLongs().lanewise(XOR, sign);
      bits.reinterpretAsDoubles().intoArray(y, yAt + i);
    }
  }

  /**
   * Each element of {@code x} to the power of one of {@code exponents}, one by one through {@link
   * Math#pow}: as slow as that, and with its special cases.
   */
  public static void pow(
      double[] x, int xAt, double[] exponents, int exponentsAt, double[] y, int yAt, int count) {
    for (int i = 0; i < count; i++) {
      y[yAt + i] = Math.pow(x[xAt + i], exponents[exponentsAt + i]);
    }
  }
}
