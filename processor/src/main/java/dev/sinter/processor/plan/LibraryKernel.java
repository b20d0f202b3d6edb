package dev.sinter.processor.plan;

import java.util.List;
import java.util.Set;

/**
 * A routine of the runtime: too general to be worth printing.
 *
 * @param routine which one, with its literal arguments
 */
public record LibraryKernel(Routine routine, List<Operand> operands) implements Kernel {
  /** The routines. */
  public sealed interface Routine {}

  /** {@code target[column, row] = source[row, column]}. */
  public record Transpose(int rows, int columns) implements Routine {}

  /** {@code size} elements in a row. */
  public record Copy(int size) implements Routine {}

  /** {@code rows} pieces of {@code length} elements, from and to places so far apart. */
  public record CopyRows(
      int rows, int length, int sourceStart, int sourceStride, int targetStart, int targetStride)
      implements Routine {}

  /** A dropout mask of {@code size} elements. */
  public record DropoutMask(double rate, int stream, int size) implements Routine {}

  public LibraryKernel {
    operands = List.copyOf(operands);
  }

  @Override
  public Set<String> written() {
    return Set.of(operands.get(operands.size() - 1).name());
  }

  @Override
  public Kernel canonical() {
    return new LibraryKernel(routine, new Renaming(operands).operands());
  }
}
