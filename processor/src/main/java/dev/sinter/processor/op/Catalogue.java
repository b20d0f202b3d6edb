package dev.sinter.processor.op;

import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.NamedFunction;
import dev.sinter.processor.expr.Vocabulary;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a model can be made of: the one list to which a new operation is added. */
public final class Catalogue {
  private static final PointwiseFormula POINTWISE = new PointwiseFormula();

  private static final Map<String, Layer> LAYERS =
      byName(
          List.of(
              new DenseLayer(),
              new FlattenLayer(),
              new DropoutLayer(),
              new IdentityActivation(),
              new ReluActivation(),
              new LeakyReluActivation(),
              new Relu6Activation(),
              new AbsActivation(),
              new TanhActivation(),
              new SigmoidActivation(),
              new HardSigmoidActivation(),
              new LogSigmoidActivation(),
              new EluActivation(),
              new SeluActivation(),
              new CeluActivation(),
              new SoftplusActivation(),
              new SoftsignActivation(),
              new SwishActivation(),
              new HardSwishActivation(),
              new MishActivation(),
              new GeluActivation(),
              new GeluTanhActivation(),
              new PreluLayer(),
              new MaxoutLayer(),
              new SoftmaxLayer(),
              new LogSoftmaxLayer(),
              POINTWISE));

  /** In the order of their names, so that messages do not change from run to run. */
  private static final Vocabulary VOCABULARY =
      Vocabulary.PRIMITIVE.with(
          LAYERS.values().stream()
              .filter(Activation.class::isInstance)
              .map(layer -> ((Activation) layer).function())
              .sorted(Comparator.comparing(NamedFunction::name))
              .toList());

  private static final Map<String, Combination> COMBINATIONS =
      byName(
          List.of(
              new AddCombination(), new MultiplyCombination(), new ConcatCombination(), POINTWISE));

  private static final Map<String, Loss> LOSSES =
      byName(
          List.of(
              new SoftmaxCrossEntropyLoss(),
              new KullbackLeiblerLoss(),
              new BinaryCrossEntropyLoss(),
              new MulticlassHingeLoss(),
              new MulticlassSquaredHingeLoss(),
              new BinaryHingeLoss(),
              new MeanSquaredErrorLoss(),
              new MeanAbsoluteErrorLoss(),
              new HuberLoss(),
              new GaussianNegativeLogLikelihoodLoss(),
              new UserLoss()));

  private static final Map<String, Penalty> PENALTIES =
      byName(List.of(new L1PenaltyTerm(), new L2PenaltyTerm()));

  private static final Map<String, Optimizer> OPTIMIZERS =
      byName(
          List.of(
              new SgdOptimizer(),
              new MomentumOptimizer(),
              new AdaGradOptimizer(),
              new AdaDeltaOptimizer(),
              new RmsPropOptimizer(),
              new AdamOptimizer(),
              new AdamWOptimizer(),
              new AmsGradOptimizer(),
              new AdamaxOptimizer(),
              new NAdamOptimizer(),
              new RAdamOptimizer(),
              new LionOptimizer()));

  private static final Map<String, Clipping> CLIPPINGS =
      byName(List.of(new ValueClipping(), new GlobalNormClipping()));

  private static final Map<String, Schedule> SCHEDULES =
      byName(
          List.of(
              new ConstantSchedule(),
              new StepSchedule(),
              new MultiStepSchedule(),
              new StaircaseSchedule(),
              new ExponentialSchedule(),
              new InverseTimeSchedule(),
              new InverseRootSchedule(),
              new PolynomialSchedule(),
              new WarmupSchedule(),
              new CosineSchedule(),
              new CosineRestartsSchedule(),
              new CosineWaveSchedule(),
              new OneCycleSchedule(),
              new CyclicSchedule()));

  private static final Map<String, CatalogueEntry> COEFFICIENTS =
      byName(List.of(new LearnedCoefficient()));

  private Catalogue() {}

  /** What formulas of the user may call: the primitive functions and every activation. */
  public static Vocabulary vocabulary() {
    return VOCABULARY;
  }

  /** Layers by the simple names of their annotations; so the other maps. */
  public static Map<String, Layer> layers() {
    return LAYERS;
  }

  public static Map<String, Combination> combinations() {
    return COMBINATIONS;
  }

  public static Map<String, Loss> losses() {
    return LOSSES;
  }

  public static Map<String, Penalty> penalties() {
    return PENALTIES;
  }

  public static Map<String, Optimizer> optimizers() {
    return OPTIMIZERS;
  }

  public static Map<String, Clipping> clippings() {
    return CLIPPINGS;
  }

  public static Map<String, Schedule> schedules() {
    return SCHEDULES;
  }

  public static Map<String, CatalogueEntry> coefficients() {
    return COEFFICIENTS;
  }

  /** Reports every operation of the model that is not in the catalogue. */
  public static boolean knowsAll(ModelSpec spec, Reporter reporter) {
    List<OperationSpec> all = new ArrayList<>();
    for (NodeSpec node : spec.nodes()) {
      all.addAll(node.operations());
      all.addAll(node.coefficients());
      node.loss().ifPresent(all::add);
      all.addAll(node.penalties());
    }
    spec.loss().ifPresent(all::add);
    all.addAll(spec.penalties());
    spec.optimizer().ifPresent(all::add);
    spec.clipping().ifPresent(all::add);
    all.addAll(spec.schedules());
    List<OperationSpec> unknown =
        all.stream()
            .filter(operation -> !entries(operation.role()).containsKey(operation.name()))
            .toList();
    unknown.forEach(
        operation ->
            reporter.error(Message.OPERATION_UNKNOWN, operation.place(), operation.name()));
    return unknown.isEmpty();
  }

  private static Map<String, ? extends CatalogueEntry> entries(Role role) {
    return switch (role) {
      case COMBINATION -> COMBINATIONS;
      case LAYER -> LAYERS;
      case COEFFICIENT -> COEFFICIENTS;
      case LOSS -> LOSSES;
      case PENALTY -> PENALTIES;
      case OPTIMIZER -> OPTIMIZERS;
      case CLIPPING -> CLIPPINGS;
      case SCHEDULE -> SCHEDULES;
    };
  }

  private static <E extends CatalogueEntry> Map<String, E> byName(List<E> entries) {
    return entries.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.annotation().getSimpleName(), Function.identity()));
  }
}
