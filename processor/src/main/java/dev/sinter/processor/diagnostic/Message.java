package dev.sinter.processor.diagnostic;

import java.util.Locale;

/**
 * Every message to the user: a stable code, then the fact, the values and the fix.
 *
 * <p>The comment above a constant names its values in order. Names of operations are given without
 * the {@code @}, as in {@code Dense}; shapes as {@code 16x5x5}.
 */
public enum Message {
  // --- the interface as a whole: SINTER-MODEL-nn ---

  /** model, what it is. */
  MODEL_NOT_INTERFACE(
      "SINTER-MODEL-01",
      "%s is %s, but @Model describes a network by an interface. Write 'interface %1$s'."),
  /** model, type parameters. */
  MODEL_GENERIC(
      "SINTER-MODEL-02",
      "%s has the type parameters <%s>, but a model is compiled for fixed shapes."
          + " Remove the type parameters."),
  /** model, the private type. */
  MODEL_PRIVATE(
      "SINTER-MODEL-03",
      "%s cannot be reached from its package because %s is private. Remove 'private'."),
  /** model. */
  MODEL_SEALED(
      "SINTER-MODEL-04",
      "%s is sealed, but nothing implements a model: the compiled class stands beside it."
          + " Remove 'sealed' and 'permits'."),
  /** model, parent. */
  MODEL_EXTENDS(
      "SINTER-MODEL-05",
      "%s extends %s, but a model consists of its own methods only."
          + " Copy the nodes of %2$s into %1$s and remove 'extends'."),
  /** model, batch. */
  MODEL_BATCH(
      "SINTER-MODEL-06",
      "%s: batch is %s but must be at least 1. Write the number of samples of one training step,"
          + " for example batch = 64."),
  /** model. */
  MODEL_EMPTY(
      "SINTER-MODEL-07",
      "%s has no nodes. Add a method with its layers, for example"
          + " '@Dense(10) Tensor logits(@Shape({4}) Tensor x);'."),
  /** model, generated class, other model. */
  MODEL_NAME_TAKEN(
      "SINTER-MODEL-08",
      "%s compiles to a class %s, and so does %s. Rename one of the two models."),
  /** model, generated class. */
  MODEL_CLASS_EXISTS(
      "SINTER-MODEL-09",
      "%s compiles to a class %s, but there is a source file with that class already."
          + " Rename the model or that class."),
  /** model, generated class, what the file system said. */
  MODEL_NOT_WRITTEN(
      "SINTER-MODEL-10",
      "%s: the class %s could not be written: %s."
          + " Check the folder for generated sources and the space on its disk."),

  /** model. */
  HESSIAN_WITHOUT_LOSS(
      "SINTER-MODEL-11",
      "%s: hessian = true asks for second derivatives of the loss, but there is no loss."
          + " Add a loss such as @SoftmaxCrossEntropy or @MeanSquaredError, or remove 'hessian'."),

  // --- methods and the wiring between them: SINTER-NODE-nn ---

  /** node, return type. */
  NODE_NOT_TENSOR(
      "SINTER-NODE-01",
      "%s: returns %s, but the value of a node is a Tensor. Write 'Tensor %1$s(...)'."),
  /** node, parameter, its type. */
  NODE_PARAMETER_NOT_TENSOR(
      "SINTER-NODE-02",
      "%s: the parameter %s is %s, but a node reads Tensors only. Write 'Tensor %2$s'."),
  /** node, type parameters. */
  NODE_GENERIC(
      "SINTER-NODE-03",
      "%s: has the type parameters <%s>, but a node has one fixed type, Tensor."
          + " Remove the type parameters."),
  /** node, modifier. */
  NODE_WITH_BODY(
      "SINTER-NODE-04",
      "%s: is a %s method with a body, but a node says what it computes by its annotations."
          + " Remove '%2$s' and the body, or move the method out of the model."),
  /** node. */
  NODE_OVERLOADED(
      "SINTER-NODE-05",
      "%s: two methods have this name, but a name stands for one value. Rename one of them."),
  /** node. */
  NODE_READS_NOTHING(
      "SINTER-NODE-06",
      "%s: has no parameters, which means the node above it, but it is the first."
          + " Give it an input: '@Shape({...}) Tensor x'."),
  /** node, name, nearest name. */
  NODE_UNKNOWN_READ(
      "SINTER-NODE-07", "%s: reads %s, but no node or input has that name. Did you mean %s?"),
  /** path. */
  NODE_CYCLE(
      "SINTER-NODE-08",
      "%s is a cycle, but every value must be computed before it is read."
          + " Let one of these nodes read something else."),
  /** node, output of the model. */
  NODE_UNUSED(
      "SINTER-NODE-09",
      "%s: no node reads it and it is no output; the output of the model is %s."
          + " Read it in another node, give it a loss or @Output, or remove it."),

  // --- inputs of the model: SINTER-INPUT-nn ---

  /** node, name. */
  INPUT_WITHOUT_SHAPE(
      "SINTER-INPUT-01",
      "%s: reads %s, which is no node and has no shape. If it is an input of the model, write the"
          + " shape of one sample: '@Shape({...}) Tensor %2$s'."),
  /** input, first shape, second shape. */
  INPUT_SHAPES_DIFFER(
      "SINTER-INPUT-02",
      "%s: was given the shape %s above and %s here. Write its @Shape once; other nodes read it by"
          + " its name."),
  /** name. */
  INPUT_IS_NODE(
      "SINTER-INPUT-03",
      "%s: has @Shape like an input, but a method of the model has that name."
          + " Remove @Shape to read the method's value, or rename one of the two."),
  /** input. */
  INPUT_SHAPE_EMPTY(
      "SINTER-INPUT-04", "%s: @Shape has no extents. Write @Shape({1}) for one number per sample."),
  /** input, position of the extent from 1, extent. */
  INPUT_EXTENT(
      "SINTER-INPUT-05",
      "%s: extent %s of its shape is %s but must be at least 1. Write the shape of one sample,"
          + " without the batch, for example @Shape({1, 28, 28})."),

  // --- a shape that does not fit: SINTER-SHAPE-nn ---

  /** node, operation, first name, first shape, second name, second shape. */
  ADD_SHAPES_DIFFER(
      "SINTER-SHAPE-01",
      "%s: %s needs equal shapes but %s is %s and %s is %s."
          + " Change a layer so that both have one shape."),
  /** node, axis, rank. */
  CONCAT_AXIS(
      "SINTER-SHAPE-02",
      "%s: Concat along axis %s, but the values have rank %s. Axes count from 0 and leave out the"
          + " batch: choose an axis below the rank."),
  /** node, axis, first name, first shape, second name, second shape. */
  CONCAT_SHAPES_DIFFER(
      "SINTER-SHAPE-03",
      "%s: Concat along axis %s needs shapes equal in rank and in all other axes, but %s is %s and"
          + " %s is %s. Change a layer so that they agree, or choose another axis."),
  /** node, what it reads, shape. */
  DENSE_NEEDS_VECTOR(
      "SINTER-SHAPE-04", "%s: Dense needs a vector but %s gives %s. Put @Flatten before @Dense."),
  /** node, operation, what it reads, shape. */
  SOFTMAX_NEEDS_CLASSES(
      "SINTER-SHAPE-05",
      "%s: %s needs at least 2 classes in the last axis but %s gives %s."
          + " Use @Sigmoid for one logit, or widen the layer before."),
  /** node, pieces, what it reads, shape. */
  MAXOUT_FEATURES(
      "SINTER-SHAPE-06",
      "%s: Maxout of %s pieces needs a vector of a multiple of %2$s features but %s gives %s."
          + " Let the layer before give that, or put @Flatten before @Maxout."),

  // --- operations as such: SINTER-OPERATION-nn ---

  /** annotation. */
  OPERATION_UNKNOWN(
      "SINTER-OPERATION-01",
      "@%s is marked as an operation, but this version of Sinter does not know it."
          + " Use one of Sinter's own, or a @Pointwise formula."),

  // --- a value outside its range: SINTER-OPTION-nn ---

  /** annotation, option, value, range. */
  OPTION_RANGE(
      "SINTER-OPTION-01", "@%s: %s is %s but must lie in %s. Choose a value in that range."),
  /** node, units. */
  DENSE_UNITS(
      "SINTER-OPTION-02",
      "%s: Dense has %s outFeatures but needs at least 1. Write how many numbers the layer gives,"
          + " for example @Dense(10)."),
  /** node, rate. */
  DROPOUT_RATE(
      "SINTER-OPTION-03",
      "%s: Dropout drops with probability %s, which must lie in [0, 1)."
          + " Write the share of elements to drop, for example @Dropout(0.5)."),

  // --- nodes that read several values: SINTER-COMBINE-nn ---

  /** node, operation. */
  COMBINATION_NEEDS_SEVERAL(
      "SINTER-COMBINE-01",
      "%s: %s combines several values but the node reads one."
          + " Add a parameter for each value, or remove @%2$s."),
  /** node, number of values. */
  READS_WITHOUT_COMBINATION(
      "SINTER-COMBINE-02",
      "%s: reads %s values but does not say how to combine them."
          + " Put @Add, @Multiply, @Concat or a @Pointwise formula first."),
  /** node, first, second. */
  TWO_COMBINATIONS(
      "SINTER-COMBINE-03",
      "%s: has both @%s and @%s, but after the first there is one value left."
          + " Keep one here and write a second method for the other."),
  /** node, operation. */
  COMBINATION_NOT_FIRST(
      "SINTER-COMBINE-04",
      "%s: @%s stands after another operation, but combining comes first."
          + " Put @%2$s before the other annotations, or write a method of its own for it."),

  // --- formulas: SINTER-FORMULA-nn ---

  /** node, formula, column from 1, what is wrong. */
  FORMULA_SYNTAX(
      "SINTER-FORMULA-01",
      "%s: the formula \"%s\" does not parse, column %s: %s."
          + " Write operators (+ - * / ^), numbers, names and calls, as in \"x * sigmoid(x)\"."),
  /** node, name, column from 1, known functions. */
  FORMULA_UNKNOWN_FUNCTION(
      "SINTER-FORMULA-02",
      "%s: the formula calls %s at column %s, which is no function. Write one of: %s."),
  /** node, "max takes 2 arguments, not 1", column from 1. */
  FORMULA_ARITY(
      "SINTER-FORMULA-03",
      "%s: in the formula, %s, at column %s. Write as many arguments as it takes."),
  /** node, name, column from 1, known names. */
  FORMULA_UNKNOWN_VARIABLE(
      "SINTER-FORMULA-04",
      "%s: the formula uses %s at column %s, which is no value here. Known: %s."
          + " In @Pointwise a learned coefficient is declared by @Learned(name = \"%2$s\", init = 1)."),
  /** node, name. */
  FORMULA_UNUSED_READ(
      "SINTER-FORMULA-05",
      "%s: reads %s, but its formula does not use it. Use %2$s in the formula or remove the"
          + " parameter."),
  /** node, name. */
  LEARNED_NAME(
      "SINTER-FORMULA-06",
      "%s: a learned coefficient cannot be called '%s'. Write letters, digits and underscores, as in"
          + " \"beta\"."),
  /** node, name. */
  LEARNED_NAME_OF_VALUE(
      "SINTER-FORMULA-07",
      "%s: the learned coefficient %s has the name of a value of the formula. Rename one of them."),
  /** node, name. */
  LEARNED_TWICE(
      "SINTER-FORMULA-08",
      "%s: the learned coefficient %s is declared twice. Remove one of the two or rename it."),
  /** node, name. */
  LEARNED_NAME_OF_PARAMETER(
      "SINTER-FORMULA-09",
      "%s: the learned coefficient %s would be the parameter %1$s.%2$s, which the node has already."
          + " Rename it."),
  /** node, name. */
  LEARNED_UNUSED(
      "SINTER-FORMULA-10",
      "%s: the formula does not use the learned coefficient %s. Use %2$s in the formula or remove its"
          + " @Learned."),
  /** node, name. */
  LEARNED_WITHOUT_FORMULA(
      "SINTER-FORMULA-11",
      "%s: the learned coefficient %s needs a formula that uses it. Add @Pointwise with a formula or"
          + " remove the @Learned."),

  // --- losses: SINTER-LOSS-nn ---

  /** model, optimizer. */
  LOSS_MISSING(
      "SINTER-LOSS-01",
      "%s has @%s but no loss, so there is nothing to minimise. Add a loss such as"
          + " @SoftmaxCrossEntropy or @MeanSquaredError, or remove the optimizer."),
  /** model, loss. */
  LOSS_HAS_NO_OUTPUT(
      "SINTER-LOSS-02",
      "%s: @%s on the interface needs exactly one output without a loss of its own."
          + " Put the loss on the method it belongs to."),
  /** model or node, first, second. */
  TWO_LOSSES(
      "SINTER-LOSS-03",
      "%s: has both @%s and @%s, but an output has one loss."
          + " Keep one, or put the other on a second output."),
  /** node, loss, shape, loss for one logit. */
  LOSS_NEEDS_CLASSES(
      "SINTER-LOSS-04",
      "%s: %s needs a vector of logits for at least 2 classes but the output is %s."
          + " Use @%s for one logit, or give one logit per class."),
  /** node, loss, shape, loss for several classes. */
  BINARY_NEEDS_ONE(
      "SINTER-LOSS-05",
      "%s: %s needs one logit but the output is %s."
          + " End with @Dense(1), or use @%s for several classes."),
  /** node, name. */
  LOSS_FORMULA_UNUSED(
      "SINTER-LOSS-07",
      "%s: the formula of @LossFunction does not use %s, but a loss compares the output y with the"
          + " target t. Use both."),
  /** model or node, penalty. */
  PENALTY_WITHOUT_WEIGHT(
      "SINTER-LOSS-08",
      "%s: @%s has no weight to act on. Put it on a method with a layer that has one, such as"
          + " @Dense, or remove it."),
  /** model, penalty. */
  PENALTY_WITHOUT_LOSS(
      "SINTER-LOSS-09",
      "%s has @%s but no loss that it could be added to. Add a loss and an optimizer, or remove the"
          + " penalty."),
  /** node, loss, activation. */
  LOSS_TAKES_LOGITS(
      "SINTER-LOSS-10",
      "%s: @%s takes logits and applies %s itself, but the output ends with @%3$s. Remove @%3$s, or"
          + " put the loss on the method that gives the logits."),
  /** node, weights, classes. */
  CLASS_WEIGHTS_COUNT(
      "SINTER-LOSS-06",
      "%s: classWeights has %s weights but the output has %s classes. Write one weight per class,"
          + " in the order of the classes."),

  // --- optimizers and schedules: SINTER-OPTIMIZER-nn ---

  /** model, loss. */
  OPTIMIZER_MISSING(
      "SINTER-OPTIMIZER-01",
      "%s has @%s but no optimizer, so nothing would follow its gradient."
          + " Add @Sgd, @Momentum or @Adam to the interface, or remove the loss."),
  /** model, schedule. */
  SCHEDULE_WITHOUT_OPTIMIZER(
      "SINTER-OPTIMIZER-02",
      "%s has @%s but no optimizer whose learning rate it could change."
          + " Add @Sgd, @Momentum or @Adam, or remove the schedule."),
  /** model, optimizer. */
  NO_PARAMETERS_TO_TRAIN(
      "SINTER-OPTIMIZER-03",
      "%s has @%s but no parameters to train. Add a layer with a weight, such as @Dense, or remove"
          + " the optimizer and the loss."),
  /** model, first, second. */
  TWO_OPTIMIZERS(
      "SINTER-OPTIMIZER-04",
      "%s has both @%s and @%s, but parameters follow one optimizer. Keep one."),
  /** model, first, second. */
  SCHEDULE_WITHOUT_END(
      "SINTER-OPTIMIZER-05",
      "%s has @%s before @%s but does not say for how many steps. Schedules follow one another in"
          + " the order written: give it 'steps', or write it last."),
  /** model, clipping. */
  CLIPPING_WITHOUT_OPTIMIZER(
      "SINTER-OPTIMIZER-06",
      "%s has @%s but no optimizer whose gradient it could limit."
          + " Add @Sgd, @Momentum or @Adam, or remove the clipping."),
  /** model, first, second. */
  TWO_CLIPPINGS(
      "SINTER-OPTIMIZER-07",
      "%s has both @%s and @%s, but the gradient is limited in one way. Keep one."),
  /** annotation, steps. */
  MILESTONES_NOT_ASCENDING(
      "SINTER-OPTIMIZER-08",
      "@%s: at is %s, but the steps must be 1 or more and ascend."
          + " Write them in order, for example at = {1000, 2000}."),
  /** annotation, number of steps, number of rates. */
  RATES_DO_NOT_MATCH(
      "SINTER-OPTIMIZER-09",
      "@%s: at has length %s but rates has length %s. Write one rate for each step."),

  // --- what Java's arrays cannot hold: SINTER-SIZE-nn ---

  /** input or node, shape. */
  SHAPE_TOO_LARGE(
      "SINTER-SIZE-01",
      "%s: a batch of shape %s has more elements than a Java array can index."
          + " Choose a smaller batch or shape."),
  /** model, count, limit. */
  TOO_MANY_PARAMETERS(
      "SINTER-SIZE-02",
      "%s has %s parameters but one array holds at most %s. Make the layers narrower."),
  /** model, count, limit. */
  TOO_LARGE_ARENA(
      "SINTER-SIZE-03",
      "%s needs at least %s elements for its activations but one array holds at most %s. Choose"
          + " a smaller batch or narrower layers."),

  /** node, operation, count, limit. */
  TOO_MANY_READS(
      "SINTER-SIZE-04",
      "%s: %s combines %s values but one operation takes at most %s."
          + " Combine them in groups, a method for each."),

  // --- options of the compilation: SINTER-FORM-nn ---

  /** value. */
  FORM_UNKNOWN("SINTER-FORM-01", "-Asinter.form=%s is unknown. Write auto, both or portable."),
  /** no values. */
  FORM_NOT_VISIBLE(
      "SINTER-FORM-02",
      "-Asinter.form=both asks for vector code, but this compilation does not see the module"
          + " jdk.incubator.vector. Add the compiler arguments --add-modules jdk.incubator.vector,"
          + " or write -Asinter.form=auto."),

  /** A note, not an error: code forms, reason. */
  FORM_CHOSEN("SINTER-FORM-03", "printing %s, because %s."),

  // --- a mistake of Sinter's: SINTER-INTERNAL-nn ---

  /** model, exception, its top frame. */
  INTERNAL(
      "SINTER-INTERNAL-01",
      "%s could not be compiled because of a mistake in Sinter, not in your model: %s at %s."
          + " Please report it together with the source of the model.");

  private final String code;
  private final String text;

  Message(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The stable code, for example {@code SINTER-SHAPE-04}. */
  public String code() {
    return code;
  }

  /** The whole message: code, colon, text with the values in it. */
  public String format(Object... values) {
    return code + ": " + String.format(Locale.ROOT, text, values);
  }
}
