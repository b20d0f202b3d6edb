package dev.sinter.processor.plan;

import java.util.List;

/** What happens at one element: variables in order, then stores and reductions that use them. */
public record ElementCode(List<Let> lets, List<Store> stores, List<Reduction> reductions) {
  public ElementCode {
    lets = List.copyOf(lets);
    stores = List.copyOf(stores);
    reductions = List.copyOf(reductions);
  }

  public boolean isEmpty() {
    return stores.isEmpty() && reductions.isEmpty();
  }
}
