package dev.sinter.processor.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A formula that was read.
 *
 * @param expr what it says, not simplified
 * @param columns for each variable the column of its first appearance, counted from 1, in that
 *     order
 */
public record Formula(Expr expr, Map<String, Integer> columns) {
  public Formula {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
