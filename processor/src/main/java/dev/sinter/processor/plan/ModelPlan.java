package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.spec.ModelSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is printed of a model.
 *
 * @param lowered the forward graph in training mode
 * @param outputs what prediction returns, the shape of one sample by name
 * @param pinned where outputs and gradients by inputs lie in the arena
 * @param arenaSize elements of the largest program's arena
 * @param update the optimizer's rule
 * @param learningRate as an expression of the step
 */
public record ModelPlan(
    ModelSpec spec,
    LoweredModel lowered,
    ParameterLayout layout,
    Map<String, Shape> outputs,
    Pinned pinned,
    long arenaSize,
    List<NamedKernel> kernels,
    List<Op.Table> tables,
    Map<ProgramKind, ProgramPlan> programs,
    Optional<UpdateRule> update,
    Optional<Expr> learningRate) {
  public ModelPlan {
    kernels = List.copyOf(kernels);
    tables = List.copyOf(tables);
  }
}
