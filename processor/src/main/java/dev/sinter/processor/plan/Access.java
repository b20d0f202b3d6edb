package dev.sinter.processor.plan;

/** How a kernel over a matrix reads or writes one of its operands. */
public enum Access {
  /** One number for every element. */
  ELEMENT,
  /** One number for every column. */
  PER_COLUMN,
  /** One number for every row. */
  PER_ROW,
  /** One number. */
  SCALAR,
  /** One class index for every row. */
  LABEL,
  /** One number for every column, forgotten when the row is done. */
  ROW_SCRATCH
}
