package dev.sinter.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.NamedKernel;
import java.util.List;

/** One code form: how kernels, the update and calls of the library are printed. */
public interface KernelPrinter {
  /** How the names of its classes end. */
  String suffix();

  /** What the class says of itself. */
  String description();

  /** The fields that the methods need. */
  List<FieldSpec> fields(List<NamedKernel> kernels);

  /** The method of a kernel and those that it calls. */
  List<MethodSpec> kernel(NamedKernel kernel);

  /**
   * The body of the update.
   *
   * @param matrices elements of the parameters that are no vectors, which come first where the rule
   *     is not uniform
   */
  Code update(UpdateRule rule, int matrices, int numParameters);

  /**
   * A call of the runtime.
   *
   * @param operands an array and a place in it for each operand
   */
  String library(LibraryKernel.Routine routine, List<String> operands);
}
