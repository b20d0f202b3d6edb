package dev.sinter.runtime.kernel.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.sinter.runtime.kernel.DropoutMask;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** The masks of {@link DropoutMask}, the same bits, several times as fast. */
public final class VectorDropoutMask {
  private VectorDropoutMask() {}

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int INT_LANES = INTS.length();

  private static final int BLOCKS_PER_GROUP = 16;
  private static final int ELEMENTS_PER_GROUP = 8 * BLOCKS_PER_GROUP;
  private static final int ROUNDS = 10;

  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long WORD = 0xFFFFFFFFL;

  /** 0, 2, 4 and so on: the even blocks. */
  private static final LongVector EVEN = LongVector.zero(LONGS).addIndex(2);

  /** Groups whose random words are made at once. */
  private static final int GROUPS_AT_ONCE = 8;

  private static final int WORDS_PER_GROUP = 4 * BLOCKS_PER_GROUP;

  private static final ThreadLocal<int[]> WORDS =
      ThreadLocal.withInitial(() -> new int[GROUPS_AT_ONCE * WORDS_PER_GROUP]);

  /** One group, for the end of a mask and on the way to doubles. */
  private static final ThreadLocal<float[]> GROUP =
      ThreadLocal.withInitial(() -> new float[ELEMENTS_PER_GROUP]);

  /** As {@link DropoutMask#fill(float[], int, int, double, long, long, int)}. */
  public static void fill(
      float[] mask, int at, int count, double rate, long seed, long step, int stream) {
    if (BLOCKS_PER_GROUP % INT_LANES != 0) {
      DropoutMask.fill(mask, at, count, rate, seed, step, stream);
      return;
    }
    int threshold = DropoutMask.threshold(rate);
    int lastWord = DropoutMask.lastWord(stream);
    float kept = (float) (1 / (1 - rate));
    int groups = count / ELEMENTS_PER_GROUP;
    groups(mask, at, 0, groups, threshold, kept, seed, step, lastWord);
    int done = groups * ELEMENTS_PER_GROUP;
    if (done < count) {
      float[] group = GROUP.get();
      groups(group, 0, groups, 1, threshold, kept, seed, step, lastWord);
      System.arraycopy(group, 0, mask, at + done, count - done);
    }
  }

  /** As {@link DropoutMask#fill(double[], int, int, double, long, long, int)}. */
  public static void fill(
      double[] mask, int at, int count, double rate, long seed, long step, int stream) {
    if (BLOCKS_PER_GROUP % INT_LANES != 0) {
      DropoutMask.fill(mask, at, count, rate, seed, step, stream);
      return;
    }
    int threshold = DropoutMask.threshold(rate);
    int lastWord = DropoutMask.lastWord(stream);
    double kept = 1 / (1 - rate);
    float[] group = GROUP.get();
    for (int done = 0; done < count; done += ELEMENTS_PER_GROUP) {
      groups(group, 0, done / ELEMENTS_PER_GROUP, 1, threshold, 1, seed, step, lastWord);
      int length = Math.min(count - done, ELEMENTS_PER_GROUP);
      for (int i = 0; i < length; i++) {
        mask[at + done + i] = kept * group[i];
      }
    }
  }

  /** Writes whole groups. */
  private static void groups(
      float[] mask,
      int at,
      int firstGroup,
      int groups,
      int threshold,
      float kept,
      long seed,
      long step,
      int lastWord) {
    int[] words = WORDS.get();
    for (int group = 0; group < groups; group += GROUPS_AT_ONCE) {
      int now = Math.min(GROUPS_AT_ONCE, groups - group);
      randomWords(words, firstGroup + group, now, seed, step, lastWord);
      spread(words, mask, at + group * ELEMENTS_PER_GROUP, now, threshold, kept);
    }
  }

  /**
   * The random words of groups: of each, the first words of its 16 blocks, then the second ones and
   * so on. A method of its own, because C2 allocates vectors where a method has too many of them.
   *
   * <p>A long lane holds a word of one block, so that the 64 bits of a product fit: the even blocks
   * go in one vector, the odd ones in another, and both together make the lanes of an int vector in
   * order.
   */
  private static void randomWords(
      int[] words, int firstGroup, int groups, long seed, long step, int lastWord) {
    int block = firstGroup * BLOCKS_PER_GROUP;
    int end = groups * WORDS_PER_GROUP;
    for (int group = 0; group < end; group += WORDS_PER_GROUP) {
      for (int lane = 0; lane < BLOCKS_PER_GROUP; lane += INT_LANES) {
        LongVector even0 = EVEN.add(block);
        LongVector even1 = LongVector.broadcast(LONGS, step & WORD);
        LongVector even2 = LongVector.broadcast(LONGS, step >>> 32);
        LongVector even3 = LongVector.broadcast(LONGS, lastWord & WORD);
        LongVector odd0 = EVEN.add(block + 1);
        LongVector odd1 = LongVector.broadcast(LONGS, step & WORD);
        LongVector odd2 = LongVector.broadcast(LONGS, step >>> 32);
        LongVector odd3 = LongVector.broadcast(LONGS, lastWord & WORD);
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
          LongVector product0 = even0.mul(MULTIPLIER_0);
          LongVector product1 = even2.mul(MULTIPLIER_1);
          even0 = product1.lanewise(LSHR, 32).lanewise(XOR, even1).lanewise(XOR, k0 & WORD);
          even1 = product1.and(WORD);
          even2 = product0.lanewise(LSHR, 32).lanewise(XOR, even3).lanewise(XOR, k1 & WORD);
          even3 = product0.and(WORD);
          product0 = odd0.mul(MULTIPLIER_0);
          product1 = odd2.mul(MULTIPLIER_1);
          odd0 = product1.lanewise(LSHR, 32).lanewise(XOR, odd1).lanewise(XOR, k0 & WORD);
          odd1 = product1.and(WORD);
          odd2 = product0.lanewise(LSHR, 32).lanewise(XOR, odd3).lanewise(XOR, k1 & WORD);
          odd3 = product0.and(WORD);
          k0 += WEYL_0;
          k1 += WEYL_1;
        }
        odd0.lanewise(LSHL, 32)
            .lanewise(OR, even0)
            .reinterpretAsInts()
            .intoArray(words, group + lane);
        odd1.lanewise(LSHL, 32)
            .lanewise(OR, even1)
            .reinterpretAsInts()
            .intoArray(words, group + lane + BLOCKS_PER_GROUP);
        odd2.lanewise(LSHL, 32)
            .lanewise(OR, even2)
            .reinterpretAsInts()
            .intoArray(words, group + lane + 2 * BLOCKS_PER_GROUP);
        odd3.lanewise(LSHL, 32)
            .lanewise(OR, even3)
            .reinterpretAsInts()
            .intoArray(words, group + lane + 3 * BLOCKS_PER_GROUP);
        block += INT_LANES;
      }
    }
  }

  /**
   * Makes two elements of the mask of every word: its low half, and 16 elements on its high one.
   */
  private static void spread(
      int[] words, float[] mask, int at, int groups, int threshold, float kept) {
    int keptBits = Float.floatToRawIntBits(kept);
    int end = groups * WORDS_PER_GROUP;
    for (int blocks = 0; blocks < end; blocks += BLOCKS_PER_GROUP) {
      int target = at + 2 * blocks;
      for (int lane = 0; lane < BLOCKS_PER_GROUP; lane += INT_LANES) {
        IntVector word = IntVector.fromArray(INTS, words, blocks + lane);
        // threshold - 1 - number is negative where the number is not below the threshold.
        IntVector low = word.and(0xFFFF).lanewise(NOT).add(threshold).lanewise(ASHR, 31);
        low.and(keptBits).reinterpretAsFloats().intoArray(mask, target + lane);
        IntVector high = word.lanewise(LSHR, 16).lanewise(NOT).add(threshold).lanewise(ASHR, 31);
        high.and(keptBits).reinterpretAsFloats().intoArray(mask, target + lane + BLOCKS_PER_GROUP);
      }
    }
  }
}
