package dev.sinter.processor.plan;

import java.util.List;
import java.util.Set;

/** {@code sums[column] = sum over rows of matrix[row, column]}; operands: the matrix, the sums. */
public record ColumnSumsKernel(int rows, int columns, List<Operand> operands) implements Kernel {
  public ColumnSumsKernel {
    operands = List.copyOf(operands);
  }

  @Override
  public Set<String> written() {
    return Set.of(operands.get(1).name());
  }

  @Override
  public Kernel canonical() {
    return new ColumnSumsKernel(rows, columns, new Renaming(operands).operands());
  }
}
