package dev.sinter.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/** Extents of a tensor, outermost first. In a graph the batch is written. */
public record Shape(List<Integer> extents) {
  public Shape {
    extents = List.copyOf(extents);
  }

  public static Shape of(Integer... extents) {
    return new Shape(List.of(extents));
  }

  public int rank() {
    return extents.size();
  }

  /** The extent of axis {@code axis}, counted from 0. */
  public int extent(int axis) {
    return extents.get(axis);
  }

  /**
   * Number of elements. A {@code long}, because a user may ask for more than an array holds; no
   * more than {@link Long#MAX_VALUE} whatever the extents.
   */
  public long size() {
    long size = 1;
    for (int extent : extents) {
      size = size > Long.MAX_VALUE / extent ? Long.MAX_VALUE : size * extent;
    }
    return size;
  }

  /** This shape with the extent of one axis replaced. */
  public Shape with(int axis, int extent) {
    Integer[] changed = extents.toArray(new Integer[0]);
    changed[axis] = extent;
    return of(changed);
  }

  /** The shape of a batch of samples of this shape. */
  public Shape batched(int batch) {
    Integer[] all = new Integer[rank() + 1];
    all[0] = batch;
    for (int axis = 0; axis < rank(); axis++) {
      all[axis + 1] = extent(axis);
    }
    return of(all);
  }

  /** The shape of one sample of a batch. */
  public Shape sample() {
    return new Shape(extents.subList(1, rank()));
  }

  /** The batch as a matrix: one row per sample. */
  public Shape matrix() {
    return of(extent(0), Math.toIntExact(size() / extent(0)));
  }

  /** For example {@code 16x5x5}; {@code scalar} for no axes. */
  @Override
  public String toString() {
    return extents.isEmpty()
        ? "scalar"
        : extents.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
