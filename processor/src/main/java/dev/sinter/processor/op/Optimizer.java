package dev.sinter.processor.op;

/** A rule that turns gradients into updates. */
public interface Optimizer extends CatalogueEntry {
  /** The rule under these options, which are reported where they are out of range. */
  UpdateRule rule(Options options);
}
