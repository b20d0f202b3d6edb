package dev.sinter.processor.plan;

import java.util.List;

/**
 * One pass over the columns of a row, and the row's own numbers that are known after it.
 *
 * @param before numbers of the row that the pass uses
 */
public record Stage(List<Let> before, ElementCode loop) {
  public Stage {
    before = List.copyOf(before);
  }
}
