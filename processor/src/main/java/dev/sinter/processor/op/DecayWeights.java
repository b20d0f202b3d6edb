package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds {@code rate p}. In front of the pieces that scale the gradient this is L2 regularisation;
 * behind them it is decoupled weight decay (Loshchilov and Hutter, 2019).
 *
 * @param rate at least 0
 */
record DecayWeights(double rate) implements Transformation {
  static final Option RATE = new Option("weightDecay", Range.NOT_NEGATIVE);

  /** {@code scaling} with the weight decay of the options in front of it, and the learning rate. */
  static List<Transformation> coupled(Options options, Transformation scaling) {
    return List.of(new DecayWeights(options.real(RATE)), scaling, new ScaleByLearningRate());
  }

  /** {@code scaling} with the weight decay of the options behind it, and the learning rate. */
  static List<Transformation> decoupled(Options options, Transformation scaling) {
    return List.of(scaling, new DecayWeights(options.real(RATE)), new ScaleByLearningRate());
  }

  /** As the option {@code decoupled} says. */
  static List<Transformation> either(Options options, Transformation scaling) {
    return either(options, List.of(scaling), new ScaleByLearningRate());
  }

  /** Several pieces with the weight decay in front of them or behind, then the learning rate. */
  static List<Transformation> either(
      Options options, List<Transformation> scalings, Transformation learningRate) {
    List<Transformation> chain = new ArrayList<>(scalings);
    chain.add(
        options.flag("decoupled") ? scalings.size() : 0, new DecayWeights(options.real(RATE)));
    chain.add(learningRate);
    return chain;
  }

  @Override
  public Expr apply(Expr gradient, Update update) {
    return rate == 0 ? gradient : gradient.plus(Expr.of(rate).times(UpdateRule.P));
  }
}
