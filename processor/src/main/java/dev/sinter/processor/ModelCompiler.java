package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.emit.CodeForms;
import dev.sinter.processor.emit.ModelEmitter;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.op.Lowering;
import dev.sinter.processor.op.TrainingRules;
import dev.sinter.processor.pass.Objectives;
import dev.sinter.processor.pass.Passes;
import dev.sinter.processor.pass.StoreWeightsByRows;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ModelPlanner;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.spec.ModelSpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The way of a model through the compiler, from what the user said to Java source. */
public final class ModelCompiler {
  private static final long LARGEST_ARENA = Integer.MAX_VALUE - 64L;

  private ModelCompiler() {}

  /** Compiles a model; empty if anything was reported. */
  public static Optional<CompiledModel> compile(
      ModelSpec spec, CodeForms forms, Reporter reporter) {
    if (!Catalogue.knowsAll(spec, reporter)) {
      return Optional.empty();
    }
    LoweredModel model = lower(spec, ProgramKind.FORWARD_BACKWARD, reporter);
    TrainingRules rules = TrainingRules.of(spec, model, reporter);
    if (reporter.hasErrors()) {
      return Optional.empty();
    }
    Map<ProgramKind, Graph> graphs = graphs(spec, model, reporter);
    graphs.replaceAll((kind, graph) -> Passes.run(graph));
    ModelPlan plan = ModelPlanner.plan(spec, model, graphs, rules.update(), rules.learningRate());
    if (plan.arenaSize() > LARGEST_ARENA) {
      reporter.error(
          Message.TOO_LARGE_ARENA, spec.place(), spec.name(), plan.arenaSize(), LARGEST_ARENA);
      return Optional.empty();
    }
    return Optional.of(new CompiledModel(plan, ModelEmitter.emit(plan, forms)));
  }

  private static Map<ProgramKind, Graph> graphs(
      ModelSpec spec, LoweredModel model, Reporter reporter) {
    Map<ProgramKind, Graph> graphs = new EnumMap<>(ProgramKind.class);
    if (model.loss().isPresent()) {
      LoweredModel training = StoreWeightsByRows.apply(model);
      graphs.put(ProgramKind.FORWARD_BACKWARD, Objectives.lossAndGradients(training));
      graphs.put(
          ProgramKind.EVALUATE, Objectives.outputs(stored(spec, ProgramKind.EVALUATE, reporter)));
      if (spec.hessian()) {
        graphs.put(ProgramKind.HESSIAN_VECTOR_PRODUCT, Objectives.hessianVectorProduct(training));
      }
    }
    graphs.put(
        ProgramKind.PREDICT, Objectives.outputs(stored(spec, ProgramKind.PREDICT, reporter)));
    graphs.put(
        ProgramKind.PREDICT_ONE,
        Objectives.outputs(stored(spec, ProgramKind.PREDICT_ONE, reporter)));
    if (spec.inputGradients()) {
      graphs.put(
          ProgramKind.INPUT_GRADIENTS,
          Objectives.inputGradients(stored(spec, ProgramKind.INPUT_GRADIENTS, reporter)));
    }
    return graphs;
  }

  private static LoweredModel stored(ModelSpec spec, ProgramKind kind, Reporter reporter) {
    return StoreWeightsByRows.apply(lower(spec, kind, reporter));
  }

  private static LoweredModel lower(ModelSpec spec, ProgramKind kind, Reporter reporter) {
    return Lowering.lower(spec, kind.mode(spec.batch()), reporter);
  }
}
