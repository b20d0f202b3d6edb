package dev.sinter.processor.op;

/** Limits the gradient before the optimizer follows it. */
public interface Clipping extends CatalogueEntry {
  /** The piece that stands before those of the optimizer. */
  Transformation clip(Options options);
}
