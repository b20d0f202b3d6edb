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
 * Elementary functions over the lanes of a float vector of {@link FloatVector#SPECIES_PREFERRED};
 * other species are not taken.
 *
 * <p>Made of exactly specified lane operations only (no {@code lanewise(EXP)} and no reductions),
 * so the interpreter and both compilers give the same bits. {@code exp}, {@code log}, {@code sin},
 * {@code cos}, {@code tanh} and {@code erf} are within 2 ulp over the whole range, denormals
 * included; {@code sigmoid}, {@code softplus} and {@code pow} within 4. NaN gives NaN, infinities
 * give the limits, and {@code sin}, {@code tanh} and {@code erf} are odd to the bit.
 *
 * <p>Range reductions follow Cody and Waite, <i>Software Manual for the Elementary Functions</i>
 * (1980), with a fused multiply-add in place of their split products; polynomials are minimax fits
 * of our own, rounded to float coefficient by coefficient.
 *
 * <p><b>For the caller.</b> Nothing is allocated as long as HotSpot inlines these methods, and C2
 * inlines nothing but the JDK's own methods into a method in which it has made 18,000 nodes
 * (NodeCountInliningCutoff); one vector operation makes 300 to 700 of them. So call them from a
 * loop in a small method, within its first twenty vector operations, and at most two in one loop:
 * the third is not inlined, and boxes its vectors. For the same reason the code here calls helpers
 * early or not at all.
 */
public final class FloatVectorMath {
  private FloatVectorMath() {}

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

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
   * e to the power of each lane; underflows through the denormals to zero, overflows to infinity.
   */
  public static FloatVector exp(FloatVector x) {
    // Beyond these bounds the result is 0 or infinity whatever the argument. A NaN passes.
    FloatVector a = x.blend(-104f, x.compare(LT, -104f));
    a = a.blend(89f, x.compare(GT, 89f));
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
    FloatVector y = p.fma(r.mul(r), r).add(1f);
    // The shift drops all of the rounder but n + 127, which it makes the exponent.
    IntVector bits = rounded.reinterpretAsInts().lanewise(LSHL, MANTISSA_BITS);
    FloatVector factor = bits.reinterpretAsFloats();
    return y.mul(factor).mul(factor);
  }

  /** The natural logarithm of each lane; NaN below zero, negative infinity at zero. */
  public static FloatVector log(FloatVector x) {
    // x = 2^n m with m in [sqrt(1/2), sqrt(2)).
    VectorMask<Float> denormal = x.compare(LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p25f), denormal).reinterpretAsInts().sub(SQRT_HALF_BITS);
    FloatVector n = bits.lanewise(ASHR, MANTISSA_BITS).add(ROUNDER_BITS).reinterpretAsFloats();
    n = n.sub(broadcast(SPECIES, ROUNDER).blend(ROUNDER + 25, denormal));
    FloatVector f = bits.and(MANTISSA_MASK).add(SQRT_HALF_BITS).reinterpretAsFloats().sub(1f);
    FloatVector y = logarithm(f, n);
    y = y.blend(x, x.compare(EQ, Float.POSITIVE_INFINITY));
    FloatVector limit = broadcast(SPECIES, Float.NaN);
    limit = limit.blend(Float.NEGATIVE_INFINITY, x.compare(EQ, 0f));
    return limit.blend(y, x.compare(GT, 0f));
  }

  /** log(1 + f) + n ln 2 for 1 + f in [sqrt(1/2), sqrt(2)). */
  private static FloatVector logarithm(FloatVector f, FloatVector n) {
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
    return n.fma(broadcast(SPECIES, LN2_HIGH), f.add(low));
  }

  /**
   * The sine of each lane, in radians. Where any lane is beyond ±65536, every lane goes through
   * {@link Math#sin}.
   */
  public static FloatVector sin(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector rounded = a.fma(TWO_OVER_PI, ROUNDER);
    FloatVector y = sineOfQuadrant(a, rounded.sub(ROUNDER), rounded.reinterpretAsInts());
    // The sine is odd, -0 included.
    IntVector sign = x.reinterpretAsInts().and(SIGN_BIT);
    y = y.reinterpretAsInts().lanewise(XOR, sign).reinterpretAsFloats();
    // Last, for what C2 inlines here counts against what it inlines later.
    if (a.compare(GT, REDUCTION_BOUND).anyTrue()) {
      float[] lanes = Scratch.FLOATS.get();
      x.intoArray(lanes, 0);
      for (int i = 0; i < SPECIES.length(); i++) {
        lanes[i] = (float) Math.sin(lanes[i]);
      }
      y = FloatVector.fromArray(SPECIES, lanes, 0);
    }
    return y;
  }

  /**
   * The cosine of each lane, in radians. Where any lane is beyond ±65536, every lane goes through
   * {@link Math#cos}.
   */
  public static FloatVector cos(FloatVector x) {
    FloatVector rounded = x.fma(TWO_OVER_PI, ROUNDER);
    IntVector quadrant = rounded.reinterpretAsInts().add(1);
    FloatVector y = sineOfQuadrant(x, rounded.sub(ROUNDER), quadrant);
    // Last, for what C2 inlines here counts against what it inlines later.
    if (x.abs().compare(GT, REDUCTION_BOUND).anyTrue()) {
      float[] lanes = Scratch.FLOATS.get();
      x.intoArray(lanes, 0);
      for (int i = 0; i < SPECIES.length(); i++) {
        lanes[i] = (float) Math.cos(lanes[i]);
      }
      y = FloatVector.fromArray(SPECIES, lanes, 0);
    }
    return y;
  }

  /**
   * sin(r + quadrant pi/2) with r = x - n pi/2 in [-pi/4, pi/4]; only the low two bits of the
   * quadrant count.
   */
  private static FloatVector sineOfQuadrant(FloatVector x, FloatVector n, IntVector quadrant) {
    FloatVector r = n.fma(broadcast(SPECIES, -HALF_PI_HIGH), x);
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
    IntVector y = sine.blend(cosine, odd).reinterpretAsInts();
    return y.lanewise(XOR, sign).reinterpretAsFloats();
  }

  /**
   * The hyperbolic tangent of each lane: a polynomial below 0.625, {@code 1 - 2 / (exp(2x) + 1)}
   * above.
   */
  public static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector e = exp(a.add(a));
    FloatVector z = a.mul(a);
    FloatVector p = z.fma(-0.0057162843f, 0.02064976f);
    p = p.fma(z, broadcast(SPECIES, -0.05374318f));
    p = p.fma(z, broadcast(SPECIES, 0.13331486f));
    p = p.fma(z, broadcast(SPECIES, -0.33333284f));
    FloatVector small = p.fma(z.mul(a), a);
    FloatVector large = broadcast(SPECIES, 1f).sub(broadcast(SPECIES, 2f).div(e.add(1f)));
    FloatVector y = small.blend(large, a.compare(GE, 0.625f));
    // y is not negative: this copies the sign.
    IntVector sign = x.reinterpretAsInts().and(SIGN_BIT);
    return y.reinterpretAsInts().lanewise(XOR, sign).reinterpretAsFloats();
  }

  /** The logistic function {@code 1 / (1 + exp(-x))} of each lane; overflows nowhere. */
  public static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector numerator = broadcast(SPECIES, 1f).blend(e, x.compare(LT, 0f));
    return numerator.div(e.add(1f));
  }

  /**
   * {@code log(1 + exp(x))} of each lane; overflows nowhere. As {@code max(x, 0) +
   * log1p(exp(-|x|))}.
   */
  public static FloatVector softplus(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector p = e.fma(-0.0033331048f, 0.02027046f);
    p = p.fma(e, broadcast(SPECIES, -0.057788096f));
    p = p.fma(e, broadcast(SPECIES, 0.10693083f));
    p = p.fma(e, broadcast(SPECIES, -0.153628f));
    p = p.fma(e, broadcast(SPECIES, 0.19697973f));
    p = p.fma(e, broadcast(SPECIES, -0.24959089f));
    p = p.fma(e, broadcast(SPECIES, 0.3333056f));
    p = p.fma(e, broadcast(SPECIES, -0.49999934f));
    return p.fma(e.mul(e), e).add(x.blend(0f, x.compare(LT, 0f)));
  }

  /**
   * The error function of each lane: {@code x + x P(x²)} below 0.84375, {@code 1 - exp(-x P(x))}
   * above.
   */
  public static FloatVector erf(FloatVector x) {
    FloatVector a = x.abs();
    a = a.blend(4f, a.compare(GT, 4f));
    FloatVector e = exp(logarithmOfComplement(a));
    FloatVector z = a.mul(a);
    FloatVector p = z.fma(-0.0006381214f, 0.005062853f);
    p = p.fma(z, broadcast(SPECIES, -0.026810016f));
    p = p.fma(z, broadcast(SPECIES, 0.11282919f));
    p = p.fma(z, broadcast(SPECIES, -0.37612593f));
    p = p.fma(z, broadcast(SPECIES, 0.12837917f));
    FloatVector small = p.fma(a, a);
    FloatVector y = small.blend(broadcast(SPECIES, 1f).sub(e), a.compare(GE, 0.84375f));
    // y is not negative: this copies the sign.
    IntVector sign = x.reinterpretAsInts().and(SIGN_BIT);
    return y.reinterpretAsInts().lanewise(XOR, sign).reinterpretAsFloats();
  }

  /** log(1 - erf(x)) for x in [0.84375, 4]. */
  private static FloatVector logarithmOfComplement(FloatVector x) {
    FloatVector p = x.fma(0.00021541365f, -0.0032267538f);
    p = p.fma(x, broadcast(SPECIES, 0.022927906f));
    p = p.fma(x, broadcast(SPECIES, -0.10532122f));
    p = p.fma(x, broadcast(SPECIES, -0.6356731f));
    p = p.fma(x, broadcast(SPECIES, -1.1285278f));
    return p.mul(x);
  }

  /**
   * {@code x} to the power {@code y}, lane by lane through {@link Math#pow} in double: as slow as
   * that, and with its special cases.
   */
  public static FloatVector pow(FloatVector x, FloatVector y) {
    int length = SPECIES.length();
    float[] lanes = Scratch.FLOATS.get();
    x.intoArray(lanes, 0);
    y.intoArray(lanes, length);
    for (int i = 0; i < length; i++) {
      lanes[i] = (float) Math.pow(lanes[i], lanes[length + i]);
    }
    return FloatVector.fromArray(SPECIES, lanes, 0);
  }
}
