package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the kernel of a matrix product and the formulas in its epilogue. */
final class ProductKernelBuilder {
  private final NameScope names = new NameScope();
  private final Set<Value> factors = new HashSet<>();
  private final Map<Value, Operand> operands = new LinkedHashMap<>();
  private final List<Let> lets = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();

  private ProductKernelBuilder() {}

  /** Builds the kernel; {@code results} are the members that others read. */
  static BuiltKernel build(Cluster cluster, Set<Value> results) {
    return new ProductKernelBuilder().run(cluster, results);
  }

  private BuiltKernel run(Cluster cluster, Set<Value> results) {
    Value product = cluster.first();
    Op.MatMul matMul = (Op.MatMul) product.op();
    Value left = product.input(0);
    Value right = product.input(1);
    factors.addAll(product.inputs());
    Shape leftShape = left.shape();
    int width = leftShape.extent(1);
    List<Value> values = new ArrayList<>();
    List<Operand> all = new ArrayList<>();
    all.add(new Operand(names.of(left), Access.ELEMENT));
    values.add(left);
    all.add(
        new Operand(
            right == left ? names.distinct(names.of(right)) : names.of(right), Access.ELEMENT));
    values.add(right);
    Map<Value, String> known = new HashMap<>();
    known.put(product, names.of(product));
    for (Value member : cluster.members()) {
      if (member != product) {
        Op.Pointwise pointwise = (Op.Pointwise) member.op();
        Map<String, Expr> replacements = new HashMap<>();
        for (int i = 0; i < member.inputs().size(); i++) {
          Value input = member.input(i);
          replacements.put(
              pointwise.variables().get(i),
              Expr.variable(known.computeIfAbsent(input, v -> operand(v, product.shape()))));
        }
        known.put(member, names.of(member));
        lets.add(new Let(names.of(member), pointwise.body().substitute(replacements)));
      }
    }
    for (Value result : cluster.members()) {
      if (results.contains(result)) {
        Operand target = new Operand(names.distinct(names.of(result) + "Out"), Access.ELEMENT);
        stores.add(new Store(target.name(), Expr.variable(names.of(result))));
        operands.put(result, target);
      }
    }
    all.addAll(operands.values());
    values.addAll(operands.keySet());
    return new BuiltKernel(
        new ProductKernel(
            product.shape().extent(0),
            product.shape().extent(1),
            leftShape.extent(matMul.transposeLeft() ? 0 : 1),
            matMul.transposeLeft() ? 1 : width,
            matMul.transposeLeft() ? width : 1,
            names.of(product),
            new ElementCode(lets, stores, List.of()),
            all),
        values);
  }

  private String operand(Value value, Shape space) {
    // A factor that the epilogue reads too is there twice, under two names.
    String name = factors.contains(value) ? names.distinct(names.of(value)) : names.of(value);
    Operand operand = new Operand(name, Accesses.of(value, space));
    operands.put(value, operand);
    return operand.name();
  }
}
