package dev.sinter.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kernels of a model: what is the same is there once, and every name is distinct. */
final class KernelPool {
  private final Map<Kernel, NamedKernel> known = new HashMap<>();
  private final List<NamedKernel> ordered = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  NamedKernel named(Kernel kernel, String wish) {
    return known.computeIfAbsent(
        kernel.canonical(),
        key -> {
          NamedKernel named = new NamedKernel(distinct(wish, kernel), kernel);
          ordered.add(named);
          return named;
        });
  }

  /** In order of first use. */
  List<NamedKernel> ordered() {
    return ordered;
  }

  private String distinct(String wish, Kernel kernel) {
    if (kernel instanceof LibraryKernel) {
      return wish;
    }
    String name = wish;
    for (int n = 2; !names.add(name); n++) {
      name = wish + n;
    }
    return name;
  }
}
