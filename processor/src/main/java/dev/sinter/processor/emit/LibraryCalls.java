package dev.sinter.processor.emit;

import dev.sinter.processor.plan.LibraryKernel;
import java.util.List;

/** Prints calls of the runtime's routines, which both code forms share but for their classes. */
public final class LibraryCalls {
  private final String transpose;
  private final String dropoutMask;

  /** Names the classes that transpose and that fill masks. */
  public LibraryCalls(String transpose, String dropoutMask) {
    this.transpose = Code.type(transpose);
    this.dropoutMask = Code.type(dropoutMask);
  }

  public String print(LibraryKernel.Routine routine, List<String> operands) {
    if (routine instanceof LibraryKernel.Transpose t) {
      return "%s.transpose(%s, %s, %s, %s);"
          .formatted(transpose, operands.get(0), t.rows(), t.columns(), operands.get(1));
    }
    if (routine instanceof LibraryKernel.Copy copy) {
      return "System.arraycopy(%s, %s, %s);"
          .formatted(operands.get(0), operands.get(1), copy.size());
    }
    if (routine instanceof LibraryKernel.CopyRows rows) {
      return "%s.copy(%s, %s, %s, %s, %s, %s, %s, %s);"
          .formatted(
              Code.type("dev.sinter.runtime.kernel.RowCopy"),
              operands.get(0),
              rows.sourceStart(),
              rows.sourceStride(),
              operands.get(1),
              rows.targetStart(),
              rows.targetStride(),
              rows.rows(),
              rows.length());
    }
    LibraryKernel.DropoutMask mask = (LibraryKernel.DropoutMask) routine;
    return "%s.fill(%s, %s, %s, seed, step, %s);"
        .formatted(
            dropoutMask,
            operands.get(0),
            mask.size(),
            NumberType.DOUBLE.literal(mask.rate()),
            mask.stream());
  }
}
