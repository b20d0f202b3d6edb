package dev.sinter.processor.op;

import static dev.sinter.processor.ir.Initialization.Distribution.CONSTANT;
import static dev.sinter.processor.ir.Initialization.Distribution.NORMAL;
import static dev.sinter.processor.ir.Initialization.Distribution.ORTHOGONAL;
import static dev.sinter.processor.ir.Initialization.Distribution.UNIFORM;

import dev.sinter.Initializer;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.spec.OperationSpec;

/** The distributions behind the names of {@link Initializer}. */
final class Initializers {
  /** The option of every layer with a weight. */
  static final Option WEIGHT_SCALE = new Option("weightScale", Range.FINITE);

  private Initializers() {}

  /**
   * How the weight of a layer starts that has the options {@code weight} and {@code weightScale}.
   */
  static Initialization ofWeight(Scope scope, OperationSpec operation, int fanIn, int fanOut) {
    Initializer initializer = Initializer.valueOf(operation.attributes().text("weight"));
    double scale = scope.options(operation).real(WEIGHT_SCALE);
    if (initializer != Initializer.CONSTANT && Double.isFinite(scale)) {
      scope.options(operation).check(WEIGHT_SCALE.name(), scale, Range.POSITIVE);
    }
    Initializer chosen = initializer == Initializer.AUTO ? scope.defaultInitializer() : initializer;
    Initialization unit = of(chosen, fanIn, fanOut);
    return new Initialization(unit.distribution(), scale * unit.scale());
  }

  private static Initialization of(Initializer initializer, double fanIn, double fanOut) {
    double fans = fanIn + fanOut;
    return switch (initializer) {
      case AUTO -> throw new AssertionError("chosen before");
      case CONSTANT -> new Initialization(CONSTANT, 1);
      case UNIFORM -> new Initialization(UNIFORM, 1);
      case NORMAL -> new Initialization(NORMAL, 1);
      case XAVIER_UNIFORM -> new Initialization(UNIFORM, Math.sqrt(6 / fans));
      case XAVIER_NORMAL -> new Initialization(NORMAL, Math.sqrt(2 / fans));
      case HE_UNIFORM -> new Initialization(UNIFORM, Math.sqrt(6 / fanIn));
      case HE_NORMAL -> new Initialization(NORMAL, Math.sqrt(2 / fanIn));
      case LECUN_UNIFORM -> new Initialization(UNIFORM, Math.sqrt(3 / fanIn));
      case LECUN_NORMAL, XAVIER_FAN_IN -> new Initialization(NORMAL, Math.sqrt(1 / fanIn));
      case ORTHOGONAL -> new Initialization(ORTHOGONAL, 1);
    };
  }
}
