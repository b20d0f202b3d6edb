package dev.sinter.processor;

import dev.sinter.processor.diagnostic.Message;
import java.util.List;

/** Mistakes in losses, optimizers and schedules. */
final class TrainingMistakes {
  private TrainingMistakes() {}

  static List<Mistake> list() {
    return List.of(
        Mistake.of(
            Message.LOSS_MISSING,
            """
            @Model(batch = 4)
            /*!*/@Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-01: Mlp has @Sgd but no loss, so there is nothing to minimise. Add a loss"
                + " such as @SoftmaxCrossEntropy or @MeanSquaredError, or remove the optimizer."),
        Mistake.of(
            Message.HESSIAN_WITHOUT_LOSS,
            """
            @Model(batch = 4, hessian = /*!*/true)
            interface Mlp {
              @Dense(2) Tensor logits(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-MODEL-11: Mlp: hessian = true asks for second derivatives of the loss, but there"
                + " is no loss. Add a loss such as @SoftmaxCrossEntropy or @MeanSquaredError, or"
                + " remove 'hessian'."),
        Mistake.of(
            Message.LOSS_HAS_NO_OUTPUT,
            """
            @Model(batch = 4)
            /*!*/@MeanSquaredError
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(8) @Output Tensor hidden(@Shape({3}) Tensor x);

              @Dense(2) Tensor y(Tensor hidden);
            }
            """,
            "SINTER-LOSS-02: Mlp: @MeanSquaredError on the interface needs exactly one output without"
                + " a loss of its own. Put the loss on the method it belongs to."),
        Mistake.of(
            Message.LOSS_TAKES_LOGITS,
            """
            @Model(batch = 4)
            @SoftmaxCrossEntropy
            @Adam
            interface Mlp {
              @Dense(4) /*!*/@Softmax Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-10: y: @SoftmaxCrossEntropy takes logits and applies Softmax itself, but the"
                + " output ends with @Softmax. Remove @Softmax, or put the loss on the method that gives"
                + " the logits."),
        Mistake.of(
            Message.LOSS_TAKES_LOGITS,
            """
            @Model(batch = 4)
            @KullbackLeibler
            @Adam
            interface Mlp {
              @Dense(4) /*!*/@Softmax Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-10: y: @KullbackLeibler takes logits and applies Softmax itself, but the"
                + " output ends with @Softmax. Remove @Softmax, or put the loss on the method that gives"
                + " the logits."),
        Mistake.of(
            Message.LOSS_TAKES_LOGITS,
            """
            @Model(batch = 4)
            @BinaryCrossEntropy
            @Adam
            interface Mlp {
              @Dense(1) /*!*/@Sigmoid Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-10: y: @BinaryCrossEntropy takes logits and applies Sigmoid itself, but the"
                + " output ends with @Sigmoid. Remove @Sigmoid, or put the loss on the method that gives"
                + " the logits."),
        Mistake.of(
            Message.LOSS_TAKES_LOGITS,
            """
            @Model(batch = 4)
            @SoftmaxCrossEntropy
            @Adam
            interface Mlp {
              @Dense(4) Tensor logits(@Shape({3}) Tensor x);

              /*!*/@Softmax @Output Tensor probabilities(Tensor logits);
            }
            """,
            "SINTER-LOSS-10: probabilities: @SoftmaxCrossEntropy takes logits and applies Softmax"
                + " itself, but the output ends with @Softmax. Remove @Softmax, or put the loss on"
                + " the method that gives the logits."),
        Mistake.of(
            Message.TWO_LOSSES,
            """
            @Model(batch = 4)
            @MeanSquaredError
            /*!*/@SoftmaxCrossEntropy
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-03: Mlp: has both @MeanSquaredError and @SoftmaxCrossEntropy, but an output"
                + " has one loss. Keep one, or put the other on a second output."),
        Mistake.of(
            Message.TWO_LOSSES,
            """
            @Model(batch = 4)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(2) @MeanSquaredError /*!*/@SoftmaxCrossEntropy Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-03: y: has both @MeanSquaredError and @SoftmaxCrossEntropy, but an output"
                + " has one loss. Keep one, or put the other on a second output."),
        Mistake.of(
            Message.LOSS_NEEDS_CLASSES,
            """
            @Model(batch = 4)
            /*!*/@SoftmaxCrossEntropy
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(1) Tensor logit(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-04: logit: SoftmaxCrossEntropy needs a vector of logits for at least 2"
                + " classes but the output is 1. Use @BinaryCrossEntropy for one logit, or give one"
                + " logit per class."),
        Mistake.of(
            Message.BINARY_NEEDS_ONE,
            """
            @Model(batch = 4)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(2) /*!*/@BinaryCrossEntropy Tensor logit(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-05: logit: BinaryCrossEntropy needs one logit but the output is 2."
                + " End with @Dense(1), or use @SoftmaxCrossEntropy for several classes."),
        Mistake.of(
            Message.LOSS_NEEDS_CLASSES,
            """
            @Model(batch = 4)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              /*!*/@MulticlassHinge Tensor scores(@Shape({2, 3}) Tensor x);
            }
            """,
            "SINTER-LOSS-04: scores: MulticlassHinge needs a vector of logits for at least 2 classes"
                + " but the output is 2x3. Use @BinaryHinge for one logit, or give one logit per"
                + " class."),
        Mistake.of(
            Message.BINARY_NEEDS_ONE,
            """
            @Model(batch = 4)
            /*!*/@BinaryHinge
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor score(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-05: score: BinaryHinge needs one logit but the output is 3."
                + " End with @Dense(1), or use @MulticlassHinge for several classes."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @MulticlassSquaredHinge(margin = /*!*/0)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor scores(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @MulticlassSquaredHinge: margin is 0 but must lie in (0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @Huber(delta = /*!*/-1)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Huber: delta is -1 but must lie in (0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @BinaryCrossEntropy(positiveWeight = /*!*/0)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(1) Tensor logit(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @BinaryCrossEntropy: positiveWeight is 0 but must lie in (0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.CLASS_WEIGHTS_COUNT,
            """
            @Model(batch = 4)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) @SoftmaxCrossEntropy(classWeights = /*!*/{1, 2}) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-06: z: classWeights has 2 weights but the output has 3 classes. Write one"
                + " weight per class, in the order of the classes."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @SoftmaxCrossEntropy(classWeights = /*!*/{1, 0, 2})
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @SoftmaxCrossEntropy: classWeights is 0 but must lie in (0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @SoftmaxCrossEntropy(labelSmoothing = /*!*/1)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @SoftmaxCrossEntropy: labelSmoothing is 1 but must lie in [0, 1)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.LOSS_NEEDS_CLASSES,
            """
            @Model(batch = 4)
            /*!*/@KullbackLeibler
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(1) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-04: z: KullbackLeibler needs a vector of logits for at least 2 classes but"
                + " the output is 1. Use @BinaryCrossEntropy for one logit, or give one logit per"
                + " class."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(value = 3, weight = Initializer.ORTHOGONAL, weightScale = /*!*/0)
              Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Dense: weightScale is 0 but must lie in (0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(value = 3, weight = Initializer.CONSTANT, weightScale = 1.0 /*!*// 0)
              Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @Dense: weightScale is infinity but must lie in (-infinity, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.LOSS_FORMULA_UNUSED,
            """
            @Model(batch = 4)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) @LossFunction(/*!*/"y^2") Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-07: z: the formula of @LossFunction does not use t, but a loss compares the"
                + " output y with the target t. Use both."),
        Mistake.of(
            Message.LOSS_FORMULA_UNUSED,
            """
            @Model(batch = 4)
            @LossFunction(/*!*/"sqrt(t)")
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-07: z: the formula of @LossFunction does not use y, but a loss compares the"
                + " output y with the target t. Use both."),
        Mistake.of(
            Message.FORMULA_UNKNOWN_VARIABLE,
            """
            @Model(batch = 4)
            @LossFunction(/*!*/"abs(y - target)")
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor z(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-FORMULA-04: z: the formula uses target at column 9, which is no value here. Known:"
                + " y, t, z. In @Pointwise a learned coefficient is declared by @Learned(name = \"target\","
                + " init = 1)."),
        Mistake.of(
            Message.PENALTY_WITHOUT_WEIGHT,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor h(@Shape({3}) Tensor x);

              @Relu /*!*/@L1Penalty(0.1) Tensor y(Tensor h);
            }
            """,
            "SINTER-LOSS-08: y: @L1Penalty has no weight to act on. Put it on a method with a layer"
                + " that has one, such as @Dense, or remove it."),
        Mistake.of(
            Message.PENALTY_WITHOUT_LOSS,
            """
            @Model(batch = 4)
            /*!*/@L2Penalty(0.1)
            interface Mlp {
              @Dense(3) Tensor h(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-LOSS-09: Mlp has @L2Penalty but no loss that it could be added to. Add a loss and"
                + " an optimizer, or remove the penalty."),
        Mistake.of(
            Message.OPTION_RANGE,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @L2Penalty(/*!*/-0.1)
            @Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(3) Tensor h(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTION-01: @L2Penalty: value is -0.1 but must lie in [0, infinity)."
                + " Choose a value in that range."),
        Mistake.of(
            Message.OPTIMIZER_MISSING,
            """
            @Model(batch = 4)
            /*!*/@MeanSquaredError
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-01: Mlp has @MeanSquaredError but no optimizer, so nothing would follow"
                + " its gradient. Add @Sgd, @Momentum or @Adam to the interface, or remove the"
                + " loss."),
        Mistake.of(
            Message.SCHEDULE_WITHOUT_OPTIMIZER,
            """
            @Model(batch = 4)
            /*!*/@CosineDecay(steps = 100)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-02: Mlp has @CosineDecay but no optimizer whose learning rate it could"
                + " change. Add @Sgd, @Momentum or @Adam, or remove the schedule."),
        Mistake.of(
            Message.NO_PARAMETERS_TO_TRAIN,
            """
            @Model(batch = 4)
            @MeanSquaredError
            /*!*/@Sgd(learningRate = 0.1)
            interface Mlp {
              @Relu Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-03: Mlp has @Sgd but no parameters to train. Add a layer with a weight,"
                + " such as @Dense, or remove the optimizer and the loss."),
        Mistake.of(
            Message.TWO_OPTIMIZERS,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Adam
            /*!*/@Sgd(learningRate = 0.1)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-04: Mlp has both @Adam and @Sgd, but parameters follow one optimizer."
                + " Keep one."),
        Mistake.of(
            Message.SCHEDULE_WITHOUT_END,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Adam
            /*!*/@ConstantRate
            @CosineDecay(steps = 100)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-05: Mlp has @ConstantRate before @CosineDecay but does not say for how"
                + " many steps. Schedules follow one another in the order written: give it 'steps',"
                + " or write it last."),
        Mistake.of(
            Message.CLIPPING_WITHOUT_OPTIMIZER,
            """
            @Model(batch = 4)
            /*!*/@ClipByGlobalNorm(1)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-06: Mlp has @ClipByGlobalNorm but no optimizer whose gradient it could"
                + " limit. Add @Sgd, @Momentum or @Adam, or remove the clipping."),
        Mistake.of(
            Message.TWO_CLIPPINGS,
            """
            @Model(batch = 4)
            @MeanSquaredError
            @Adam
            @ClipByValue(1)
            /*!*/@ClipByGlobalNorm(1)
            interface Mlp {
              @Dense(2) Tensor y(@Shape({3}) Tensor x);
            }
            """,
            "SINTER-OPTIMIZER-07: Mlp has both @ClipByValue and @ClipByGlobalNorm, but the gradient"
                + " is limited in one way. Keep one."),
        trained(
            Message.MILESTONES_NOT_ASCENDING,
            "@Adam @MultiStepDecay(at = /*!*/{40, 15})",
            "SINTER-OPTIMIZER-08: @MultiStepDecay: at is [40, 15], but the steps must be 1 or more"
                + " and ascend. Write them in order, for example at = {1000, 2000}."),
        trained(
            Message.MILESTONES_NOT_ASCENDING,
            "@Adam @Staircase(at = /*!*/0, rates = 0.1)",
            "SINTER-OPTIMIZER-08: @Staircase: at is [0], but the steps must be 1 or more and ascend."
                + " Write them in order, for example at = {1000, 2000}."),
        trained(
            Message.MILESTONES_NOT_ASCENDING,
            "@Adam @MultiStepDecay(at = /*!*/{})",
            "SINTER-OPTIMIZER-08: @MultiStepDecay: at is [], but the steps must be 1 or more and"
                + " ascend. Write them in order, for example at = {1000, 2000}."),
        trained(
            Message.RATES_DO_NOT_MATCH,
            "@Adam @Staircase(at = {10, 20}, rates = /*!*/{0.1, 0.01, 0.001})",
            "SINTER-OPTIMIZER-09: @Staircase: at has length 2 but rates has length 3. Write one rate"
                + " for each step."),
        outOfRange("@Staircase(at = 10, rates = /*!*/-0.1)", "rates", "-0.1", "[0, infinity)"),
        outOfRange("@StepDecay(every = /*!*/0)", "every", "0", "[1, 2147483647]"),
        outOfRange("@StepDecay(every = 10, factor = /*!*/1.5)", "factor", "1.5", "(0, 1]"),
        outOfRange("@ConstantRate(steps = /*!*/-1)", "steps", "-1", "[0, 2147483647]"),
        outOfRange("@ExponentialDecay(rate = /*!*/0)", "rate", "0", "(0, infinity)"),
        outOfRange("@InverseTimeDecay(rate = /*!*/-1)", "rate", "-1", "(0, infinity)"),
        outOfRange("@PolynomialDecay(steps = /*!*/0)", "steps", "0", "[1, 2147483647]"),
        outOfRange(
            "@CosineDecay(steps = 9, minimum = /*!*/1)",
            "minimum",
            "1",
            "[0, 0.001], up to the optimizer's learning rate"),
        outOfRange("@CosineRestarts(period = /*!*/0)", "period", "0", "[1, 2147483647]"),
        outOfRange(
            "@CosineRestarts(period = 9, multiplier = /*!*/0)",
            "multiplier",
            "0",
            "[1, 2147483647]"),
        outOfRange("@Warmup(steps = 10, start = /*!*/2)", "start", "2", "[0, 1]"),
        outOfRange("@OneCycle(steps = 100, warmUp = /*!*/1.2)", "warmUp", "1.2", "(0.01, 1)"),
        outOfRange("@OneCycle(steps = /*!*/1)", "steps", "1", "[2, 2147483647]"),
        outOfRange(
            "@OneCycle(steps = 100, finalDivisor = /*!*/0)", "finalDivisor", "0", "[1, infinity)"),
        outOfRange("@CyclicRate(period = /*!*/1)", "period", "1", "[2, 2147483647]"),
        outOfRange("@CyclicRate(period = 10, shrink = /*!*/0)", "shrink", "0", "(0, 1]"),
        outOfRange("@ClipByValue(/*!*/0)", "value", "0", "(0, infinity)"),
        outOfRange("@ClipByGlobalNorm(/*!*/-1)", "value", "-1", "(0, infinity)"),
        optimizer("@Sgd(learningRate = /*!*/0)", "learningRate", "0", "(0, infinity)"),
        optimizer(
            "@Sgd(learningRate = 1, weightDecay = /*!*/-1)", "weightDecay", "-1", "[0, infinity)"),
        optimizer("@Momentum(learningRate = 1, momentum = /*!*/1)", "momentum", "1", "[0, 1)"),
        optimizer(
            "@Momentum(learningRate = 1, nesterov = true, dampening = /*!*/0.1)",
            "dampening",
            "0.1",
            "[0, 0] with nesterov"),
        optimizer("@Adam(beta1 = /*!*/-0.1)", "beta1", "-0.1", "[0, 1)"),
        optimizer("@AdamW(beta2 = /*!*/1)", "beta2", "1", "[0, 1)"),
        optimizer("@AmsGrad(epsilon = /*!*/0)", "epsilon", "0", "[1e-30, infinity)"),
        optimizer(
            "@AdaGrad(learningRateDecay = /*!*/-1)", "learningRateDecay", "-1", "[0, infinity)"),
        optimizer(
            "@AdaGrad(initialAccumulator = /*!*/-1)", "initialAccumulator", "-1", "[0, infinity)"),
        optimizer("@AdaDelta(decay = /*!*/1)", "decay", "1", "[0, 1)"),
        optimizer("@RmsProp(momentum = /*!*/1)", "momentum", "1", "[0, 1)"),
        optimizer("@NAdam(momentumDecay = /*!*/-1)", "momentumDecay", "-1", "[0, infinity)"));
  }

  /** A schedule or clipping beside {@code @Adam}. */
  private static Mistake outOfRange(String annotation, String option, String value, String range) {
    return ranged("@Adam " + annotation, annotation, option, value, range);
  }

  private static Mistake optimizer(String annotation, String option, String value, String range) {
    return ranged(annotation, annotation, option, value, range);
  }

  private static Mistake ranged(
      String annotations, String annotation, String option, String value, String range) {
    return trained(
        Message.OPTION_RANGE,
        annotations,
        "SINTER-OPTION-01: %s: %s is %s but must lie in %s. Choose a value in that range."
            .formatted(annotation.replaceFirst("\\(.*", ""), option, value, range));
  }

  private static Mistake trained(Message message, String annotations, String text) {
    return Mistake.of(
        message,
        """
        @Model(batch = 4)
        @MeanSquaredError
        %s
        interface Mlp {
          @Dense(2) Tensor y(@Shape({3}) Tensor x);
        }
        """
            .formatted(annotations),
        text);
  }
}
