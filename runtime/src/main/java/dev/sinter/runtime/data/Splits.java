package dev.sinter.runtime.data;

import dev.sinter.runtime.random.Shuffle;
import dev.sinter.runtime.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ways to cut a data set in two. Samples keep their order. */
final class Splits {
  private Splits() {}

  static Split random(Dataset data, double fraction, long seed) {
    checkFraction(fraction);
    int[] order = IntStream.range(0, data.size()).toArray();
    Shuffle.permute(order, seed, Stream.SPLIT.at(0));
    boolean[] train = new boolean[data.size()];
    mark(train, order, fraction);
    return split(data, train, fraction);
  }

  static Split stratified(Dataset data, double fraction, int target, long seed) {
    checkFraction(fraction);
    int[] labels = data.labels(target);
    boolean[] train = new boolean[data.size()];
    for (int label = 0; label < data.classNames(target).size(); label++) {
      int[] members = members(labels, label);
      Shuffle.permute(members, seed, Stream.SPLIT.at(label));
      mark(train, members, fraction);
    }
    return split(data, train, fraction);
  }

  static List<Split> folds(Dataset data, int count, long seed) {
    checkFolds(data, count);
    int[] order = IntStream.range(0, data.size()).toArray();
    Shuffle.permute(order, seed, Stream.SPLIT.at(0));
    return deal(data, order, count);
  }

  static List<Split> stratifiedFolds(Dataset data, int count, int target, long seed) {
    checkFolds(data, count);
    int[] labels = data.labels(target);
    int[] order = new int[labels.length];
    int at = 0;
    for (int label = 0; label < data.classNames(target).size(); label++) {
      int[] members = members(labels, label);
      Shuffle.permute(members, seed, Stream.SPLIT.at(label));
      System.arraycopy(members, 0, order, at, members.length);
      at += members.length;
    }
    return deal(data, order, count);
  }

  private static void checkFolds(Dataset data, int count) {
    if (count < 2 || count > data.size()) {
      throw new IllegalArgumentException(
          "count: expected 2 to " + data.size() + " folds, got " + count);
    }
  }

  /** As cards: one after another to each test part in turn. */
  private static List<Split> deal(Dataset data, int[] order, int count) {
    List<Split> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      boolean[] train = new boolean[data.size()];
      Arrays.fill(train, true);
      for (int i = fold; i < order.length; i += count) {
        train[order[i]] = false;
      }
      folds.add(parts(data, train));
    }
    return List.copyOf(folds);
  }

  private static int[] members(int[] labels, int label) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
  }

  private static void checkFraction(double fraction) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "fraction: expected more than 0 and less than 1, got " + fraction);
    }
  }

  /** Marks the first part of {@code members}. */
  private static void mark(boolean[] train, int[] members, double fraction) {
    long count = Math.round(fraction * members.length);
    for (int i = 0; i < count; i++) {
      train[members[i]] = true;
    }
  }

  private static Split split(Dataset data, boolean[] train, double fraction) {
    Split split = parts(data, train);
    if (split.train().size() == 0 || split.test().size() == 0) {
      throw new IllegalArgumentException(
          "fraction: " + fraction + " of " + data.size() + " samples leaves an empty part");
    }
    return split;
  }

  private static Split parts(Dataset data, boolean[] train) {
    return new Split(
        data.subset(IntStream.range(0, train.length).filter(i -> train[i]).toArray()),
        data.subset(IntStream.range(0, train.length).filter(i -> !train[i]).toArray()));
  }
}
