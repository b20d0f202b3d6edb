package dev.sinter.processor.plan;

/**
 * Memory that is needed for a while.
 *
 * @param size in elements
 * @param first the call that writes it
 * @param last the last call that reads it
 */
public record Block(String name, int size, int first, int last) {
  boolean overlaps(Block other) {
    return first <= other.last && other.first <= last;
  }
}
