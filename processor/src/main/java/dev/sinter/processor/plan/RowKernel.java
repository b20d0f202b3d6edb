package dev.sinter.processor.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formulas and reductions over every row of a matrix.
 *
 * @param after numbers of the row that are known when all stages are done
 * @param rowStores operands with one number per row
 * @param totals operands with one number: the sum of the value over all rows
 */
public record RowKernel(
    int rows,
    int columns,
    List<Stage> stages,
    List<Let> after,
    List<Store> rowStores,
    List<Store> totals,
    List<Operand> operands)
    implements Kernel {
  public RowKernel {
    stages = List.copyOf(stages);
    after = List.copyOf(after);
    rowStores = List.copyOf(rowStores);
    totals = List.copyOf(totals);
    operands = List.copyOf(operands);
  }

  @Override
  public Set<String> written() {
    return operands.stream()
        .filter(operand -> operand.access() != Access.ROW_SCRATCH)
        .map(Operand::name)
        .filter(this::stores)
        .collect(Collectors.toSet());
  }

  @Override
  public Kernel canonical() {
    Renaming names = new Renaming(operands);
    return new RowKernel(
        rows,
        columns,
        stages.stream()
            .map(stage -> new Stage(names.lets(stage.before()), names.rename(stage.loop())))
            .toList(),
        names.lets(after),
        names.stores(rowStores),
        names.stores(totals),
        names.operands());
  }

  private boolean stores(String operand) {
    return Stream.of(
            stages.stream().flatMap(stage -> stage.loop().stores().stream()),
            rowStores.stream(),
            totals.stream())
        .flatMap(all -> all)
        .anyMatch(store -> store.operand().equals(operand));
  }
}
