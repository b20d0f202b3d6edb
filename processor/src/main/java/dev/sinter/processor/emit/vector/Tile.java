package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.plan.ProductKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The block of sums that a product kernel holds in registers.
 *
 * @param rows rows of the result
 * @param vectors vectors of columns
 */
record Tile(int rows, int vectors) {
  /** Vectors of the tile that needs 32 registers. */
  static final int WIDE = 4;

  /** Latency of a fused multiply-add over its throughput: sums needed to keep the unit busy. */
  private static final double INDEPENDENT_SUMS = 4;

  /** Bytes of the widest vectors. */
  private static final int VECTOR_BYTES = 64;

  /** Bytes of the right operand that stay in the nearest cache from one tile to the next. */
  private static final int NEAREST_CACHE = 32 * 1024;

  /** Cycles that a vector takes from the second cache. */
  private static final double SECOND_CACHE_CYCLES = 3;

  /** The tiles of a product, widest first: later ones take the columns that earlier ones leave. */
  static List<Tile> of(ProductKernel kernel, NumberType type) {
    int rows = kernel.rows();
    List<Tile> tiles = new ArrayList<>();
    List<Integer> widths = rows <= 2 ? List.of(8, 2, 1) : List.of(WIDE, 2, 1);
    for (int vectors : widths) {
      if (vectors == 1 || kernel.columns() >= vectors * type.fewestLanes()) {
        tiles.add(new Tile(bestRows(rows, vectors, kernel.inner()), vectors));
      }
    }
    return tiles;
  }

  /** The height that covers all rows in the fewest cycles; the last tile may overlap. */
  private static int bestRows(int rows, int vectors, int inner) {
    int most =
        switch (vectors) {
          case 1 -> 16;
          case 2 -> 8;
          case WIDE -> 6;
          default -> 2;
        };
    boolean staysNear = (long) inner * vectors * VECTOR_BYTES <= NEAREST_CACHE;
    double fetch = staysNear ? 0 : vectors * SECOND_CACHE_CYCLES;
    int best = 1;
    double bestCost = Double.MAX_VALUE;
    for (int height = 1; height <= Math.min(most, rows); height++) {
      double multiplies = height * vectors / 2.0;
      double loads = (height + vectors) / 2.0;
      double perInner =
          DoubleStream.of(multiplies, loads, fetch, INDEPENDENT_SUMS).max().orElseThrow();
      double cost = Math.ceil((double) rows / height) * (perInner + 0.1 * loads);
      if (cost <= bestCost) {
        best = height;
        bestCost = cost;
      }
    }
    return best;
  }
}
