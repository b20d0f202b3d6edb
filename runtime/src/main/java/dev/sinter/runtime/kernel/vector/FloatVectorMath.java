package dev.sinter.runtime.kernel.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions over the lanes of a float vector of {@link FloatVector#SPECIES_PREFERRED};
 * other species are not taken.
 *
 * <p>Made of exactly specified lane operations only (no {@code lanewise(EXP)} and no reductions), so
 * the interpreter and both compilers give the same bits. {@code exp}, {@code log}, {@code sin},
 * {@code cos}, {@code tanh} and {@code erf} are within 2 ulp over the whole range, denormals
 * included; {@code sigmoid}, {@code softplus} and {@code pow} within 4. NaN gives NaN, infinities give
 * the limits, and {@code sin}, {@code tanh} and {@code erf} are odd to the bit. When compiled, nothing
 * is allocated but in the fallback of {@code sin} and {@code cos}.
 *
 * <p>Range reductions follow Cody and Waite, <i>Software Manual for the Elementary Functions</i>
 * (1980), with a fused multiply-add in place of their split products; polynomials are minimax fits of
 * our own, rounded to float coefficient by coefficient.
 */
public final class FloatVectorMath {
  private FloatVectorMath() {}

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Added to a float below 2^22 it leaves the nearest integer in the low bits: 1.5 * 2^23. */
  private static final float ROUNDER = 12582912f;

  private static final int ROUNDER_BITS = 0x4B400000;
  private static final int ONE_BITS = 0x3F800000;
  private static final int SIGN_BIT = 0x80000000;
  private static final int MANTISSA_BITS = 23;

  private static final float LOG2_E = 1.442695f;

  // ln 2 as an unevaluated sum.
  private static final float LN2_HIGH = 0.6931471f;
  private static final float LN2_LOW = 5.769999e-8f;

  // pi/2 as an unevaluated sum of positive parts, so that the reduction keeps -0.
  private static final float HALF_PI_HIGH = 1.5707963f;
  private static final float HALF_PI_MIDDLE = 7.5497894e-8f;
  private static final float HALF_PI_LOW = 5.390303e-15f;
  private static final float TWO_OVER_PI = 0.63661975f;

  /** Up to here the three parts of pi/2 are enough; beyond, {@code sin} and {@code cos} fall back. */
  static final float REDUCTION_BOUND = 65536f;

  /** e to the power of each lane; underflows through the denormals to zero, overflows to infinity. */
  public static FloatVector exp(FloatVector x) {
    // Beyond these bounds the result is 0 or infinity whatever the argument.
    return expInRange(x.max(-104f).min(89f));
  }

  /** exp for arguments in [-104, 89], or NaN. */
  private static FloatVector expInRange(FloatVector x) {
    FloatVector rounded = x.fma(LOG2_E, ROUNDER);
    FloatVector y = expReduced(x, rounded.sub(ROUNDER));
    // 2^n as two factors: n runs from -150 to 128, beyond what one exponent holds.
    IntVector n = rounded.reinterpretAsInts().sub(ROUNDER_BITS);
    IntVector half = n.lanewise(ASHR, 1);
    return y.mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
  }

  /** exp(x - n ln 2), with n the integer nearest to x / ln 2. */
  private static FloatVector expReduced(FloatVector x, FloatVector n) {
    FloatVector r = n.fma(broadcast(-LN2_HIGH), x);
    r = n.fma(broadcast(-LN2_LOW), r);
    FloatVector p = r.fma(0.0013937503f, 0.008368956f);
    p = p.fma(r, broadcast(0.041666437f));
    p = p.fma(r, broadcast(0.16666518f));
    p = p.fma(r, broadcast(0.5f));
    return p.fma(r.mul(r), r).add(1f);
  }

  /** exp for arguments in [-87, 87]; a NaN gives anything. */
  private static FloatVector expNormal(FloatVector x) {
    FloatVector rounded = x.fma(LOG2_E, ROUNDER);
    IntVector y = expReduced(x, rounded.sub(ROUNDER)).reinterpretAsInts();
    // The shift drops all of ROUNDER but n, which goes straight into the exponent.
    return y.add(rounded.reinterpretAsInts().lanewise(LSHL, MANTISSA_BITS)).reinterpretAsFloats();
  }

  /** The natural logarithm of each lane; NaN below zero, negative infinity at zero. */
  public static FloatVector log(FloatVector x) {
    VectorMask<Float> denormal = x.compare(LT, Float.MIN_NORMAL);
    FloatVector scaled = x.blend(x.mul(33554432f), denormal);
    // x = 2^n m with m in [sqrt(1/2), sqrt(2)).
    IntVector bits = scaled.reinterpretAsInts().sub(0x3F3504F3);
    FloatVector m = bits.and(0x007FFFFF).add(0x3F3504F3).reinterpretAsFloats();
    FloatVector n = bits.lanewise(ASHR, MANTISSA_BITS).add(ROUNDER_BITS).reinterpretAsFloats();
    n = n.sub(broadcast(ROUNDER).blend(ROUNDER + 25f, denormal));
    FloatVector y = logReduced(m.sub(1f), n);
    VectorMask<Float> special = x.compare(GT, 0f).not();
    y = y.blend(x, x.compare(EQ, Float.POSITIVE_INFINITY));
    FloatVector limit = broadcast(Float.NaN).blend(Float.NEGATIVE_INFINITY, x.compare(EQ, 0f));
    return y.blend(limit, special);
  }

  /** log(1 + f) + n ln 2. */
  private static FloatVector logReduced(FloatVector f, FloatVector n) {
    FloatVector p = f.fma(-0.07632806f, 0.12758832f);
    p = p.fma(f, broadcast(-0.13159414f));
    p = p.fma(f, broadcast(0.14201976f));
    p = p.fma(f, broadcast(-0.1662345f));
    p = p.fma(f, broadcast(0.20001231f));
    p = p.fma(f, broadcast(-0.2500082f));
    p = p.fma(f, broadcast(0.3333333f));
    FloatVector square = f.mul(f);
    FloatVector y = p.mul(f).fma(square, n.mul(LN2_LOW));
    y = square.fma(broadcast(-0.5f), y);
    return n.fma(broadcast(LN2_HIGH), f.add(y));
  }

  /**
   * The sine of each lane, in radians. Where any lane is beyond ±65536, every lane goes through
   * {@link Math#sin}.
   */
  public static FloatVector sin(FloatVector x) {
    if (x.abs().compare(GT, REDUCTION_BOUND).anyTrue()) {
      float[] lanes = new float[SPECIES.length()];
      x.intoArray(lanes, 0);
      for (int i = 0; i < lanes.length; i++) {
        lanes[i] = (float) Math.sin(lanes[i]);
      }
      return FloatVector.fromArray(SPECIES, lanes, 0);
    }
    FloatVector rounded = x.fma(TWO_OVER_PI, ROUNDER);
    return sineOfQuadrant(reduce(x, rounded.sub(ROUNDER)), rounded.reinterpretAsInts());
  }

  /**
   * The cosine of each lane, in radians. Where any lane is beyond ±65536, every lane goes through
   * {@link Math#cos}.
   */
  public static FloatVector cos(FloatVector x) {
    if (x.abs().compare(GT, REDUCTION_BOUND).anyTrue()) {
      float[] lanes = new float[SPECIES.length()];
      x.intoArray(lanes, 0);
      for (int i = 0; i < lanes.length; i++) {
        lanes[i] = (float) Math.cos(lanes[i]);
      }
      return FloatVector.fromArray(SPECIES, lanes, 0);
    }
    FloatVector rounded = x.fma(TWO_OVER_PI, ROUNDER);
    return sineOfQuadrant(reduce(x, rounded.sub(ROUNDER)), rounded.reinterpretAsInts().add(1));
  }

  /** x - n pi/2. */
  private static FloatVector reduce(FloatVector x, FloatVector n) {
    FloatVector r = n.fma(broadcast(-HALF_PI_HIGH), x);
    r = n.fma(broadcast(-HALF_PI_MIDDLE), r);
    return n.fma(broadcast(-HALF_PI_LOW), r);
  }

  /** sin(r + quadrant pi/2) for |r| up to pi/4; only the low two bits of the quadrant count. */
  private static FloatVector sineOfQuadrant(FloatVector r, IntVector quadrant) {
    FloatVector square = r.mul(r);
    FloatVector sine = square.fma(-0.00019518394f, 0.00833219f);
    sine = sine.fma(square, broadcast(-0.16666655f));
    sine = sine.fma(square.mul(r), r);
    FloatVector cosine = square.fma(2.4432331e-5f, -0.001388731f);
    cosine = cosine.fma(square, broadcast(0.041666646f));
    cosine = cosine.fma(square, broadcast(-0.5f));
    cosine = cosine.fma(square, broadcast(1f));
    VectorMask<Float> odd = quadrant.and(1).compare(NE, 0).cast(SPECIES);
    IntVector sign = quadrant.and(2).lanewise(LSHL, 30);
    IntVector y = sine.blend(cosine, odd).reinterpretAsInts();
    return y.lanewise(XOR, sign).reinterpretAsFloats();
  }

  /**
   * The hyperbolic tangent of each lane: a polynomial below 0.625, {@code 1 - 2 / (exp(2x) + 1)}
   * above.
   */
  public static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs().min(10f);
    FloatVector z = a.mul(a);
    FloatVector p = z.fma(-0.0057162843f, 0.02064976f);
    p = p.fma(z, broadcast(-0.05374318f));
    p = p.fma(z, broadcast(0.13331486f));
    p = p.fma(z, broadcast(-0.33333284f));
    FloatVector small = p.fma(z.mul(a), a);
    FloatVector e = expNormal(a.add(a));
    FloatVector large = broadcast(1f).sub(broadcast(2f).div(e.add(1f)));
    return copySign(small.blend(large, a.compare(GE, 0.625f)), x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))} of each lane; overflows nowhere. */
  public static FloatVector sigmoid(FloatVector x) {
    FloatVector e = expInRange(x.abs().min(104f).neg());
    FloatVector numerator = broadcast(1f).blend(e, x.compare(LT, 0f));
    return numerator.div(e.add(1f));
  }

  /**
   * {@code log(1 + exp(x))} of each lane; overflows nowhere. As {@code max(x, 0) + log1p(exp(-|x|))}.
   */
  public static FloatVector softplus(FloatVector x) {
    FloatVector e = expInRange(x.abs().min(104f).neg());
    FloatVector p = e.fma(-0.0033331048f, 0.02027046f);
    p = p.fma(e, broadcast(-0.057788096f));
    p = p.fma(e, broadcast(0.10693083f));
    p = p.fma(e, broadcast(-0.153628f));
    p = p.fma(e, broadcast(0.19697973f));
    p = p.fma(e, broadcast(-0.24959089f));
    p = p.fma(e, broadcast(0.3333056f));
    p = p.fma(e, broadcast(-0.49999934f));
    return p.fma(e.mul(e), e).add(x.max(0f));
  }

  /**
   * The error function of each lane: {@code x + x P(x²)} below 0.84375, {@code 1 - exp(-x P(x))}
   * above.
   */
  public static FloatVector erf(FloatVector x) {
    FloatVector a = x.abs().min(4f);
    FloatVector z = a.mul(a);
    FloatVector p = z.fma(-0.0006381214f, 0.005062853f);
    p = p.fma(z, broadcast(-0.026810016f));
    p = p.fma(z, broadcast(0.11282919f));
    p = p.fma(z, broadcast(-0.37612593f));
    p = p.fma(z, broadcast(0.12837917f));
    FloatVector small = p.fma(a, a);
    FloatVector large = broadcast(1f).sub(expNormal(logarithmOfComplement(a)));
    return copySign(small.blend(large, a.compare(GE, 0.84375f)), x);
  }

  /** log(1 - erf(x)) for x in [0.84375, 4]. */
  private static FloatVector logarithmOfComplement(FloatVector x) {
    FloatVector p = x.fma(0.00021541365f, -0.0032267538f);
    p = p.fma(x, broadcast(0.022927906f));
    p = p.fma(x, broadcast(-0.10532122f));
    p = p.fma(x, broadcast(-0.6356731f));
    p = p.fma(x, broadcast(-1.1285278f));
    return p.mul(x);
  }

  /** {@code x} to the power {@code y} lane by lane, with the special cases of {@link Math#pow}. */
  public static FloatVector pow(FloatVector x, FloatVector y) {
    float[] lanes = new float[2 * SPECIES.length()];
    x.intoArray(lanes, 0);
    y.intoArray(lanes, SPECIES.length());
    for (int i = 0; i < SPECIES.length(); i++) {
      lanes[i] = (float) Math.pow(lanes[i], lanes[SPECIES.length() + i]);
    }
    return FloatVector.fromArray(SPECIES, lanes, 0);
  }

  /** 2^n for n in [-126, 127]. */
  private static FloatVector powerOfTwo(IntVector n) {
    return n.lanewise(LSHL, MANTISSA_BITS).add(ONE_BITS).reinterpretAsFloats();
  }

  /** The sign of the second put on the first, which has none. */
  private static FloatVector copySign(FloatVector magnitude, FloatVector sign) {
    IntVector bit = sign.reinterpretAsInts().lanewise(AND, SIGN_BIT);
    return magnitude.reinterpretAsInts().lanewise(OR, bit).reinterpretAsFloats();
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}
