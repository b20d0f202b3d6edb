package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Value;
import java.util.List;

/**
 * A kernel and what its operands stand for.
 *
 * @param values one per operand; a constant of its own for scratch memory
 */
record BuiltKernel(Kernel kernel, List<Value> values) {}
