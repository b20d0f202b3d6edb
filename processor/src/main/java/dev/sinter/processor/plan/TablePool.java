package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;

/** The tables of a model: what is the same is there once. */
final class TablePool {
  private final List<Op.Table> tables = new ArrayList<>();

  /** The table's number, from 0. */
  int indexOf(Op.Table table) {
    if (!tables.contains(table)) {
      tables.add(table);
    }
    return tables.indexOf(table);
  }

  /** In order of first use. */
  List<Op.Table> ordered() {
    return List.copyOf(tables);
  }
}
