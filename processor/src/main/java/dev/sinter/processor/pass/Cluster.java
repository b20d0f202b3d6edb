package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Value;
import java.util.List;

/**
 * Values that one kernel computes.
 *
 * @param members every value after its inputs
 */
public record Cluster(Kind kind, List<Value> members) {
  /** What kind of kernel a cluster becomes. */
  public enum Kind {
    /** A matrix product and the formulas in its epilogue. */
    PRODUCT,
    /** Formulas and reductions over the rows of one matrix. */
    ROWS,
    /** The sums of the columns of a matrix. */
    COLUMN_SUMS,
    TRANSPOSE,
    COPY,
    CONCAT,
    SLICE,
    DROPOUT_MASK
  }

  public Cluster {
    members = List.copyOf(members);
  }

  /** The value that a cluster of one is; the product of a product. */
  public Value first() {
    return members.get(0);
  }

  /** The value that gives the kernel its name. */
  public Value last() {
    return members.get(members.size() - 1);
  }
}
