package dev.sinter.processor.op;

import static dev.sinter.processor.ir.Initialization.Distribution.NORMAL;
import static dev.sinter.processor.ir.Initialization.Distribution.UNIFORM;

import dev.sinter.Initializer;
import dev.sinter.processor.ir.Initialization;

/** The distributions behind the names of {@link Initializer}. */
final class Initializers {
  private Initializers() {}

  static Initialization of(
      Initializer initializer, int fanIn, int fanOut, boolean beforeRectifier) {
    double fans = (double) fanIn + fanOut;
    return switch (initializer) {
      case AUTO ->
          of(
              beforeRectifier ? Initializer.HE_NORMAL : Initializer.XAVIER_UNIFORM,
              fanIn,
              fanOut,
              beforeRectifier);
      case XAVIER_UNIFORM -> new Initialization(UNIFORM, Math.sqrt(6 / fans));
      case XAVIER_NORMAL -> new Initialization(NORMAL, Math.sqrt(2 / fans));
      case HE_UNIFORM -> new Initialization(UNIFORM, Math.sqrt(6.0 / fanIn));
      case HE_NORMAL -> new Initialization(NORMAL, Math.sqrt(2.0 / fanIn));
    };
  }
}
