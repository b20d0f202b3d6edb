package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the names in a kernel by order of appearance, so that kernels compare by what they do. */
final class Renaming {
  private final Map<String, Expr> names = new HashMap<>();
  private final List<Operand> operands = new ArrayList<>();

  Renaming(List<Operand> original) {
    for (Operand operand : original) {
      String name = "p" + operands.size();
      names.put(operand.name(), Expr.variable(name));
      operands.add(new Operand(name, operand.access()));
    }
  }

  List<Operand> operands() {
    return operands;
  }

  String local(String name) {
    String renamed = "v" + names.size();
    names.put(name, Expr.variable(renamed));
    return renamed;
  }

  List<Let> lets(List<Let> lets) {
    return lets.stream().map(let -> rename(let.name(), let.value())).toList();
  }

  private Let rename(String name, Expr value) {
    Expr renamed = value.substitute(names);
    return new Let(local(name), renamed);
  }

  List<Store> stores(List<Store> stores) {
    return stores.stream()
        .map(s -> new Store(operand(s.operand()), s.value().substitute(names)))
        .toList();
  }

  ElementCode rename(ElementCode code) {
    List<Let> lets = lets(code.lets());
    List<Store> stores = stores(code.stores());
    List<Reduction> reductions =
        code.reductions().stream()
            .map(
                r -> {
                  Expr element = r.element().substitute(names);
                  return new Reduction(local(r.name()), r.kind(), element);
                })
            .toList();
    return new ElementCode(lets, stores, reductions);
  }

  private String operand(String name) {
    return ((dev.sinter.processor.expr.Variable) names.get(name)).name();
  }
}
