package dev.sinter.processor.op;

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
              new ReluActivation(),
              new TanhActivation(),
              new SigmoidActivation(),
              new SoftmaxLayer(),
              POINTWISE));

  private static final Map<String, Combination> COMBINATIONS =
      byName(
          List.of(
              new AddCombination(), new MultiplyCombination(), new ConcatCombination(), POINTWISE));

  private static final Map<String, Loss> LOSSES =
      byName(
          List.of(
              new SoftmaxCrossEntropyLoss(),
              new BinaryCrossEntropyLoss(),
              new MeanSquaredErrorLoss()));

  private static final Map<String, Optimizer> OPTIMIZERS =
      byName(List.of(new SgdOptimizer(), new MomentumOptimizer(), new AdamOptimizer()));

  private static final Map<String, Schedule> SCHEDULES =
      byName(List.of(new ConstantSchedule(), new ExponentialSchedule(), new CosineSchedule()));

  private Catalogue() {}

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

  public static Map<String, Optimizer> optimizers() {
    return OPTIMIZERS;
  }

  public static Map<String, Schedule> schedules() {
    return SCHEDULES;
  }

  private static <E extends CatalogueEntry> Map<String, E> byName(List<E> entries) {
    return entries.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.annotation().getSimpleName(), Function.identity()));
  }
}
