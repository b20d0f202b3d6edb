package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import java.util.List;
import java.util.stream.Stream;

/** What happens at one element: variables in order, then stores and reductions that use them. */
public record ElementCode(List<Let> lets, List<Store> stores, List<Reduction> reductions) {
  public ElementCode {
    lets = List.copyOf(lets);
    stores = List.copyOf(stores);
    reductions = List.copyOf(reductions);
  }

  /** The values of the stores, then what the reductions take. */
  public List<Expr> values() {
    return Stream.concat(
            stores.stream().map(Store::value), reductions.stream().map(Reduction::element))
        .toList();
  }

  public boolean isEmpty() {
    return stores.isEmpty() && reductions.isEmpty();
  }
}
