package dev.sinter.processor.plan;

import java.util.List;
import java.util.Set;

/**
 * One generated or library routine with literal extents. Where its operands lie is the caller's to
 * say, so layers of the same shape share a kernel.
 */
public sealed interface Kernel permits ProductKernel, RowKernel, ColumnSumsKernel, LibraryKernel {

  /** The operands in the order in which a call gives their buffers. */
  List<Operand> operands();

  /** Names of the operands that it writes for others to read. */
  Set<String> written();

  /** The same kernel with canonical names: equal for kernels that do the same. */
  Kernel canonical();
}
