package dev.sinter.runtime.kernel.vector;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions of floats in arrays, a vector at a time.
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
 * (1980), with a fused multiply-add in place of their split products; polynomials are minimax fits
 * of our own, rounded to float coefficient by coefficient.
 *
 * <p>Over arrays and not over vectors, because a vector that is passed to a method which C2 does
 * not inline is allocated, and C2 inlines no method of ours that it has compiled on its own into
 * much code. For the same reason every loop here stands for itself, without helpers, and functions
 * made of {@code exp} go over the array again.
 */
public final class FloatVectorMath {
  private FloatVectorMath() {}

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Added to a float below 2^22 it leaves the nearest integer in the low bits: 1.5 * 2^23. */
  private static final float ROUNDER = 12582912f;

  private static final int ROUNDER_BITS = 0x4B400000;
  private static final int EXPONENT_BIAS = 127;
  private static final int MANTISSA_BITS = 23;
  private static final int MANTISSA_MASK = 0x007FFFFF;
  private static final int SQRT_HALF_BITS = 0x3F3504F3;
  private static final int SIGN_BIT = 0x80000000;

  private static final float LOG2_E = 1.442695f;

  // ln 2 as an unevaluated sum.
  private static final float LN2_HIGH = 0.6931471f;
  private static final float LN2_LOW = 5.769999e-8f;

  // pi/2 as an unevaluated sum.
  private static final float HALF_PI_HIGH = 1.5707963f;
  private static final float HALF_PI_MIDDLE = 7.5497894e-8f;
  private static final float HALF_PI_LOW = 5.390303e-15f;
  private static final float TWO_OVER_PI = 0.63661975f;

  /**
   * Up to here the three parts of pi/2 are enough; beyond, {@code sin} and {@code cos} fall back.
   */
  static final float REDUCTION_BOUND = 65536f;

  /**
   * e to the power of each element; underflows through the denormals to zero, overflows to
   * infinity.
   */
  public static void exp(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      // Beyond these bounds the result is 0 or infinity whatever the argument. A NaN passes.
      a = a.blend(-104f, a.compare(LT, -104f));
      a = a.blend(89f, a.compare(GT, 89f));
      // exp(a) = 2^n exp(r) 2^n: one factor 2^(2n) would not hold the exponents from -150 to 128.
      FloatVector rounded = a.fma(LOG2_E / 2, ROUNDER + EXPONENT_BIAS);
      FloatVector n = rounded.sub(ROUNDER + EXPONENT_BIAS);
      FloatVector r = n.fma(broadcast(SPECIES, -2 * LN2_HIGH), a);
      r = n.fma(broadcast(SPECIES, -2 * LN2_LOW), r);
      FloatVector p = r.fma(2.4716946e-5f, 0.0002010412f);
      p = p.fma(r, broadcast(SPECIES, 0.0013890725f));
      p = p.fma(r, broadcast(SPECIES, 0.00833257f));
      p = p.fma(r, broadcast(SPECIES, 0.041666627f));
      p = p.fma(r, broadcast(SPECIES, 0.16666673f));
      p = p.fma(r, broadcast(SPECIES, 0.5f));
      FloatVector e = p.fma(r.mul(r), r).add(1f);
      // The shift drops all of the rounder but n + 127, which it makes the exponent.
      IntVector bits = rounded.reinterpretAsInts().lanewise(LSHL, MANTISSA_BITS);
      FloatVector factor = bits.reinterpretAsFloats();
      e.mul(factor).mul(factor).intoArray(y, yAt + i);
    }
  }

  /**
   * {@code exp(x) - 1} of each element, to the last digits for small ones too: below 0.7 by {@code
   * 2t / (1 - t)} with {@code t = tanh(x/2)}.
   */
  public static void expm1(float[] x, int xAt, float[] y, int yAt, int count) {
    exp(x, xAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector z = a.mul(a).mul(0.25f);
      FloatVector p = z.fma(-0.0057162843f, 0.02064976f);
      p = p.fma(z, broadcast(SPECIES, -0.05374318f));
      p = p.fma(z, broadcast(SPECIES, 0.13331486f));
      p = p.fma(z, broadcast(SPECIES, -0.33333284f));
      FloatVector twice = p.mul(z).fma(a, a);
      FloatVector small = twice.div(twice.fma(-0.5f, 1f));
      small.blend(e.sub(1f), a.abs().compare(GE, 0.7f)).intoArray(y, yAt + i);
    }
  }

  /** The natural logarithm of each element; NaN below zero, negative infinity at zero. */
  public static void log(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      // a = 2^n m with m in [sqrt(1/2), sqrt(2)).
      VectorMask<Float> denormal = a.compare(LT, Float.MIN_NORMAL);
      IntVector bits = a.blend(a.mul(0x1p25f), denormal).reinterpretAsInts().sub(SQRT_HALF_BITS);
      FloatVector n = bits.lanewise(ASHR, MANTISSA_BITS).add(ROUNDER_BITS).reinterpretAsFloats();
      n = n.sub(broadcast(SPECIES, ROUNDER).blend(ROUNDER + 25, denormal));
      FloatVector f = bits.and(MANTISSA_MASK).add(SQRT_HALF_BITS).reinterpretAsFloats().sub(1f);
      FloatVector p = f.fma(-0.07632806f, 0.12758832f);
      p = p.fma(f, broadcast(SPECIES, -0.13159414f));
      p = p.fma(f, broadcast(SPECIES, 0.14201976f));
      p = p.fma(f, broadcast(SPECIES, -0.1662345f));
      p = p.fma(f, broadcast(SPECIES, 0.20001231f));
      p = p.fma(f, broadcast(SPECIES, -0.2500082f));
      p = p.fma(f, broadcast(SPECIES, 0.3333333f));
      FloatVector square = f.mul(f);
      FloatVector low = p.mul(f).fma(square, n.mul(LN2_LOW));
      low = square.fma(broadcast(SPECIES, -0.5f), low);
      FloatVector e = n.fma(broadcast(SPECIES, LN2_HIGH), f.add(low));
      e = e.blend(a, a.compare(EQ, Float.POSITIVE_INFINITY));
      FloatVector limit = broadcast(SPECIES, Float.NaN);
      limit = limit.blend(Float.NEGATIVE_INFINITY, a.compare(EQ, 0f));
      limit.blend(e, a.compare(GT, 0f)).intoArray(y, yAt + i);
    }
  }

  /** The sine of each element, in radians; beyond ±65536 that of {@link Math#sin}, at its speed. */
  public static void sin(float[] x, int xAt, float[] y, int yAt, int count) {
    if (sineOfTurned(x, xAt, y, yAt, count, 0, SIGN_BIT)) {
      for (int i = 0; i < count; i++) {
        if (Math.abs(x[xAt + i]) > REDUCTION_BOUND) {
          y[yAt + i] = (float) Math.sin(x[xAt + i]);
        }
      }
    }
  }

  /**
   * The cosine of each element, in radians; beyond ±65536 that of {@link Math#cos}, at its speed.
   */
  public static void cos(float[] x, int xAt, float[] y, int yAt, int count) {
    if (sineOfTurned(x, xAt, y, yAt, count, 1, 0)) {
      for (int i = 0; i < count; i++) {
        if (Math.abs(x[xAt + i]) > REDUCTION_BOUND) {
          y[yAt + i] = (float) Math.cos(x[xAt + i]);
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
      float[] x, int xAt, float[] y, int yAt, int count, int turn, int keptSign) {
    FloatVector largest = FloatVector.zero(SPECIES);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector magnitude = a.abs();
      FloatVector rounded = magnitude.fma(TWO_OVER_PI, ROUNDER);
      FloatVector n = rounded.sub(ROUNDER);
      IntVector quadrant = rounded.reinterpretAsInts().add(turn);
      FloatVector r = n.fma(broadcast(SPECIES, -HALF_PI_HIGH), magnitude);
      r = n.fma(broadcast(SPECIES, -HALF_PI_MIDDLE), r);
      r = n.fma(broadcast(SPECIES, -HALF_PI_LOW), r);
      FloatVector square = r.mul(r);
      FloatVector sine = square.fma(-0.00019518394f, 0.00833219f);
      sine = sine.fma(square, broadcast(SPECIES, -0.16666655f));
      sine = sine.fma(square.mul(r), r);
      FloatVector cosine = square.fma(2.4432331e-5f, -0.001388731f);
      cosine = cosine.fma(square, broadcast(SPECIES, 0.041666646f));
      cosine = cosine.fma(square, broadcast(SPECIES, -0.5f));
      cosine = cosine.fma(square, broadcast(SPECIES, 1f));
      // A mask of floating-point lanes, without a cast: the low bit makes 2 of an odd quadrant, 0
      // else.
      FloatVector parity = quadrant.and(1).lanewise(LSHL, 30).reinterpretAsFloats();
      VectorMask<Float> odd = parity.compare(NE, 0f);
      IntVector sign = quadrant.and(2).lanewise(LSHL, 30);
      sign = a.reinterpretAsInts().and(keptSign).lanewise(XOR, sign);
      IntVector bits = sine.blend(cosine, odd).reinterpretAsInts();
      bits.lanewise(XOR, sign).reinterpretAsFloats().intoArray(y, yAt + i);
      // Without the NaNs, which would hide what is large.
      largest = largest.max(magnitude.blend(0f, a.compare(NE, a)));
    }
    return largest.compare(GT, REDUCTION_BOUND).anyTrue();
  }

  /**
   * The hyperbolic tangent of each element: a polynomial below 0.625, {@code 1 - 2 / (exp(2x) + 1)}
   * above.
   */
  public static void tanh(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      a.abs().mul(2f).intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector magnitude = a.abs();
      FloatVector z = magnitude.mul(magnitude);
      FloatVector p = z.fma(-0.0057162843f, 0.02064976f);
      p = p.fma(z, broadcast(SPECIES, -0.05374318f));
      p = p.fma(z, broadcast(SPECIES, 0.13331486f));
      p = p.fma(z, broadcast(SPECIES, -0.33333284f));
      FloatVector small = p.fma(z.mul(magnitude), magnitude);
      FloatVector large = broadcast(SPECIES, 1f).sub(broadcast(SPECIES, 2f).div(e.add(1f)));
      FloatVector result = small.blend(large, magnitude.compare(GE, 0.625f));
      // The result is not negative: this copies the sign.
      IntVector sign = a.reinterpretAsInts().and(SIGN_BIT);
      IntVector bits = result.reinterpretAsInts().lanewise(XOR, sign);
      bits.reinterpretAsFloats().intoArray(y, yAt + i);
    }
  }

  /** The logistic function {@code 1 / (1 + exp(-x))} of each element; overflows nowhere. */
  public static void sigmoid(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      a.abs().neg().intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector numerator = broadcast(SPECIES, 1f).blend(e, a.compare(LT, 0f));
      numerator.div(e.add(1f)).intoArray(y, yAt + i);
    }
  }

  /**
   * {@code log(1 + exp(x))} of each element; overflows nowhere. As {@code max(x, 0) +
   * log1p(exp(-|x|))}.
   */
  public static void softplus(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      a.abs().neg().intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector p = e.fma(-0.0033331048f, 0.02027046f);
      p = p.fma(e, broadcast(SPECIES, -0.057788096f));
      p = p.fma(e, broadcast(SPECIES, 0.10693083f));
      p = p.fma(e, broadcast(SPECIES, -0.153628f));
      p = p.fma(e, broadcast(SPECIES, 0.19697973f));
      p = p.fma(e, broadcast(SPECIES, -0.24959089f));
      p = p.fma(e, broadcast(SPECIES, 0.3333056f));
      p = p.fma(e, broadcast(SPECIES, -0.49999934f));
      FloatVector positive = a.blend(0f, a.compare(LT, 0f));
      p.fma(e.mul(e), e).add(positive).intoArray(y, yAt + i);
    }
  }

  /**
   * The error function of each element: {@code x + x P(x²)} below 0.84375, {@code 1 - exp(-x P(x))}
   * above.
   */
  public static void erf(float[] x, int xAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector magnitude = a.abs();
      magnitude = magnitude.blend(4f, magnitude.compare(GT, 4f));
      // log(1 - erf(x)) for x in [0.84375, 4].
      FloatVector p = magnitude.fma(0.00021541365f, -0.0032267538f);
      p = p.fma(magnitude, broadcast(SPECIES, 0.022927906f));
      p = p.fma(magnitude, broadcast(SPECIES, -0.10532122f));
      p = p.fma(magnitude, broadcast(SPECIES, -0.6356731f));
      p = p.fma(magnitude, broadcast(SPECIES, -1.1285278f));
      p.mul(magnitude).intoArray(y, yAt + i);
    }
    exp(y, yAt, y, yAt, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector magnitude = a.abs();
      magnitude = magnitude.blend(4f, magnitude.compare(GT, 4f));
      FloatVector z = magnitude.mul(magnitude);
      FloatVector p = z.fma(-0.0006381214f, 0.005062853f);
      p = p.fma(z, broadcast(SPECIES, -0.026810016f));
      p = p.fma(z, broadcast(SPECIES, 0.11282919f));
      p = p.fma(z, broadcast(SPECIES, -0.37612593f));
      p = p.fma(z, broadcast(SPECIES, 0.12837917f));
      FloatVector small = p.fma(magnitude, magnitude);
      FloatVector result =
          small.blend(broadcast(SPECIES, 1f).sub(e), magnitude.compare(GE, 0.84375f));
      // The result is not negative: this copies the sign.
      IntVector sign = a.reinterpretAsInts().and(SIGN_BIT);
      IntVector bits = result.reinterpretAsInts().lanewise(XOR, sign);
      bits.reinterpretAsFloats().intoArray(y, yAt + i);
    }
  }

  /**
   * Each element of {@code x} to the power of one of {@code exponents}, one by one through {@link
   * Math#pow} in double: as slow as that, and with its special cases.
   */
  public static void pow(
      float[] x, int xAt, float[] exponents, int exponentsAt, float[] y, int yAt, int count) {
    for (int i = 0; i < count; i++) {
      y[yAt + i] = (float) Math.pow(x[xAt + i], exponents[exponentsAt + i]);
    }
  }
}
