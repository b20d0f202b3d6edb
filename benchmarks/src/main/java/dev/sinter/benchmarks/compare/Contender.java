package dev.sinter.benchmarks.compare;

import java.util.List;

/**
 * One of those that are compared.
 *
 * @param name as it stands in the table
 * @param command starts its worker
 */
record Contender(String name, List<String> command) {
  Contender {
    command = List.copyOf(command);
  }
}
