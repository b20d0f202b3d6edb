package dev.sinter.runtime;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What float and double networks share: everything that does not touch the typed arrays. */
abstract class AbstractNetwork implements Network {
  final SampleSizes sizes;
  private final NetworkInfo info;
  private final CodeForm form;
  private final FlatVector parameters;
  private final FlatVector gradients;
  private final List<FlatVector> states;
  private final FlatVector direction;
  private final FlatVector hessianVector;
  private long seed;
  private long step;
  private double learningRateScale = 1;

  AbstractNetwork(
      NetworkInfo info,
      CodeForm form,
      FlatVector parameters,
      FlatVector gradients,
      List<FlatVector> states,
      FlatVector direction,
      FlatVector hessianVector,
      long seed) {
    this.info = Arguments.notNull("info", info);
    this.form = Arguments.notNull("form", form);
    this.sizes = new SampleSizes(info);
    this.parameters = parameters;
    this.gradients = gradients;
    this.states = states;
    this.direction = direction;
    this.hessianVector = hessianVector;
    this.seed = seed;
    for (int p = 0; p < info.parameters().size(); p++) {
      initialize(info.parameters().get(p), Stream.INITIALIZATION.at(p));
    }
  }

  /** The value depends on the place in the API's layout only, not on how the vector lies. */
  private void initialize(ParameterInfo parameter, long stream) {
    Initialization start = parameter.initialization();
    double scale = start.scale();
    int size = parameter.size();
    if (start.distribution() == Initialization.Distribution.ORTHOGONAL) {
      int rows = parameter.shape().get(0);
      double[] matrix = OrthogonalMatrix.random(rows, size / rows, seed, stream);
      for (int i = 0; i < size; i++) {
        parameters.set(FlatVector.place(parameter, i), scale * matrix[i]);
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      double value =
          switch (start.distribution()) {
            case CONSTANT -> scale;
            case UNIFORM -> scale * (2 * Philox.uniform(seed, stream, i) - 1);
            case NORMAL -> scale * Philox.normal(seed, stream, i);
            case ORTHOGONAL -> throw new AssertionError("set as a whole");
          };
      parameters.set(FlatVector.place(parameter, i), value);
    }
  }

  @Override
  public final NetworkInfo info() {
    return info;
  }

  @Override
  public final CodeForm form() {
    return form;
  }

  @Override
  public final long seed() {
    return seed;
  }

  @Override
  public final long step() {
    return step;
  }

  @Override
  public final double learningRateScale() {
    return learningRateScale;
  }

  @Override
  public final void setLearningRateScale(double scale) {
    if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "scale: expected a finite number of 0 or more, got " + scale);
    }
    learningRateScale = scale;
  }

  @Override
  public final double[] parameter(String name) {
    return parameters.read(find(name));
  }

  @Override
  public final void setParameter(String name, double[] values) {
    ParameterInfo parameter = find(name);
    Arguments.length(
        "values of " + name,
        1,
        parameter.size(),
        Arguments.notNull("values of " + name, values).length);
    parameters.write(parameter, values);
  }

  @Override
  public final double[] gradient(String name) {
    return gradients.read(find(name));
  }

  @Override
  public final void readParameters(double[] destination) {
    read("destination", parameters, destination);
  }

  @Override
  public final void writeParameters(double[] values) {
    write("values", parameters, values);
  }

  @Override
  public final void readGradients(double[] destination) {
    read("destination", gradients, destination);
  }

  @Override
  public final void writeGradients(double[] values) {
    write("values", gradients, values);
  }

  /**
   * Makes {@code values} the direction of a Hessian-vector product.
   *
   * @param product which will take it, and must have its length
   */
  final void writeDirection(double[] values, double[] product) {
    int numParameters = info.numParameters();
    Arguments.length("product", 1, numParameters, Arguments.notNull("product", product).length);
    write("direction", direction, values);
  }

  final void requireHessian() {
    if (!info.hessian()) {
      throw new IllegalStateException(
          info.name() + " was compiled without second derivatives: write @Model(hessian = true)");
    }
  }

  final void readHessianVector(double[] product) {
    read("product", hessianVector, product);
  }

  private void read(String name, FlatVector vector, double[] destination) {
    int numParameters = info.numParameters();
    Arguments.length(name, 1, numParameters, Arguments.notNull(name, destination).length);
    int at = 0;
    for (int p = 0; p < info.parameters().size(); p++) {
      ParameterInfo parameter = info.parameters().get(p);
      vector.read(parameter, destination, at);
      at += parameter.size();
    }
  }

  private void write(String name, FlatVector vector, double[] values) {
    int numParameters = info.numParameters();
    Arguments.length(name, 1, numParameters, Arguments.notNull(name, values).length);
    int at = 0;
    for (int p = 0; p < info.parameters().size(); p++) {
      ParameterInfo parameter = info.parameters().get(p);
      vector.write(parameter, values, at);
      at += parameter.size();
    }
  }

  @Override
  public final double penalty() {
    double sum = 0;
    for (int p = 0; p < info.parameters().size(); p++) {
      ParameterInfo parameter = info.parameters().get(p);
      double l1 = parameter.l1Penalty();
      double l2 = parameter.l2Penalty();
      if (l1 == 0 && l2 == 0) {
        continue;
      }
      int end = parameter.at() + parameter.size();
      for (int i = parameter.at(); i < end; i++) {
        double w = parameters.get(i);
        sum += l1 * Math.abs(w) + 0.5 * l2 * w * w;
      }
    }
    return sum;
  }

  /** The step that the dropout masks of a part of a batch belong to. */
  final long maskStep(int part) {
    if (part < 0) {
      throw new IllegalArgumentException("part: expected 0 or more, got " + part);
    }
    // Beyond any number of steps that one takes, so that no two masks meet.
    return step + ((long) part << 32);
  }

  private ParameterInfo find(String name) {
    Arguments.notNull("name", name);
    for (ParameterInfo parameter : info.parameters()) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    throw new IllegalArgumentException(
        "name: "
            + info.name()
            + " has no parameter "
            + name
            + "; it has "
            + info.parameters().stream()
                .map(ParameterInfo::name)
                .collect(Collectors.joining(", ")));
  }

  @Override
  public final void save(Path file) throws IOException {
    NetworkFiles.save(Arguments.notNull("file", file), info, parameters);
  }

  @Override
  public final void load(Path file) throws IOException {
    NetworkFiles.load(Arguments.notNull("file", file), info, parameters);
  }

  @Override
  public final void saveCheckpoint(Path file) throws IOException {
    NetworkFiles.saveCheckpoint(
        Arguments.notNull("file", file),
        info,
        parameters,
        states,
        new NetworkFiles.Progress(seed, step, learningRateScale));
  }

  @Override
  public final void loadCheckpoint(Path file) throws IOException {
    NetworkFiles.Progress progress =
        NetworkFiles.loadCheckpoint(Arguments.notNull("file", file), info, parameters, states);
    seed = progress.seed();
    step = progress.step();
    learningRateScale = progress.learningRateScale();
  }

  final void countStep() {
    step++;
  }

  final void requireLoss(String what) {
    if (sizes.targets.length == 0) {
      throw new IllegalStateException(
          info.name()
              + " has no loss, so it has no "
              + what
              + ": give one of its outputs a loss, such as @SoftmaxCrossEntropy");
    }
  }

  final void checkRows(int rows) {
    Arguments.rows(rows, info.batchSize());
  }

  final void checkStagedInput(int input, int row) {
    Arguments.index("input", input, sizes.inputs.length);
    Arguments.index("row", row, info.batchSize());
  }

  final void checkStagedTarget(int target, int row) {
    Arguments.index("target", target, sizes.targets.length);
    Arguments.index("row", row, info.batchSize());
  }

  final void checkReadOutput(int output, int row) {
    Arguments.index("output", output, sizes.outputs.length);
    Arguments.index("row", row, info.batchSize());
  }

  final void requireInputGradients() {
    for (int i = 0; i < sizes.inputs.length; i++) {
      if (info.inputs().get(i).gradientAt() >= 0) {
        return;
      }
    }
    throw new IllegalStateException(info.name() + " was compiled without gradients by its inputs");
  }

  final int inputGradientAt(int input) {
    InputInfo inputInfo = info.inputs().get(input);
    if (inputInfo.gradientAt() < 0) {
      throw new IllegalStateException(
          info.name() + " was compiled without the gradient by its input " + inputInfo.name());
    }
    return inputInfo.gradientAt();
  }

  /**
   * The number of samples in a batch for a training step.
   *
   * @throws IllegalArgumentException if the length is not that of 1 to {@code batchSize} samples
   */
  final int batchRows(int input, int length) {
    return Arguments.wholeRows(inputName(input), length, sizes.inputs[input], info.batchSize());
  }

  final int sampleRows(int input, int length) {
    return Arguments.wholeRows(inputName(input), length, sizes.inputs[input], Integer.MAX_VALUE);
  }

  final void checkInput(int input, int rows, int length) {
    if ((long) rows * sizes.inputs[input] != length) {
      Arguments.length(inputName(input), rows, sizes.inputs[input], length);
    }
  }

  final void checkTarget(int target, int rows, int length) {
    TargetInfo targetInfo = info.targets().get(target);
    TargetChecks.takesValues(targetInfo);
    if ((long) rows * sizes.targets[target] != length) {
      Arguments.length("target " + targetInfo.name(), rows, sizes.targets[target], length);
    }
  }

  final void checkLabels(int target, int rows, int length) {
    TargetInfo targetInfo = info.targets().get(target);
    TargetChecks.takesLabels(targetInfo, sizes.targets[target]);
    if (rows != length) {
      Arguments.length("labels of " + targetInfo.name(), rows, 1, length);
    }
  }

  final void checkDestination(int output, int rows, int length) {
    if ((long) rows * sizes.outputs[output] != length) {
      Arguments.length(
          "destination of " + info.outputs().get(output).name(),
          rows,
          sizes.outputs[output],
          length);
    }
  }

  final String inputName(int input) {
    return info.inputs().get(input).name();
  }

  final String outputName(int output) {
    return info.outputs().get(output).name();
  }

  final String targetName(int target) {
    return info.targets().get(target).name();
  }
}
