package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.random.Philox;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatNetworkTest {
  private static final float[] X = numbers(12, 1);
  private static final float[] Y = numbers(8, 2);

  private static float[] numbers(int count, long seed) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Philox.normal(seed, 9, i);
    }
    return values;
  }

  @Test
  void initialisesInTheLayoutOfTheApi() {
    LinearFloat network = LinearFloat.create(42);
    double[] weight = network.parameter("y.weight");
    for (int i = 0; i < 6; i++) {
      assertThat(weight[i]).isEqualTo((float) (0.5 * (2 * Philox.uniform(42, 0, i) - 1)));
    }
    assertThat(network.parameter("y.bias")).containsExactly(0.25, 0.25);
    SoftmaxFloat normal = SoftmaxFloat.create(2, 2, 2, 0.1, 7);
    assertThat(normal.parameter("logits.weight")[3])
        .isEqualTo((float) (0.1 * Philox.normal(7, 0, 3)));
  }

  @Test
  void parametersHaveTheLayoutOfTheApi() {
    LinearFloat network = LinearFloat.create(1);
    network.setParameter("y.weight", new double[] {1, 2, 3, 4, 5, 6});
    network.setParameter("y.bias", new double[] {10, 20});
    assertThat(network.parameter("y.weight")).containsExactly(1, 2, 3, 4, 5, 6);
    float[] y = new float[2];
    network.predict(new float[] {1, 10, 100}, y);
    assertThat(y).containsExactly(331, 674);
  }

  @Test
  void learns() {
    LinearFloat network = LinearFloat.create(42);
    LinearFloat teacher = LinearFloat.create(43);
    float[] y = new float[8];
    float first = 0;
    float last = 0;
    for (int step = 0; step < 200; step++) {
      float[] x = numbers(12, step);
      teacher.predict(x, y);
      last = network.trainStep(x, y);
      first = step == 0 ? last : first;
    }
    assertThat(network.step()).isEqualTo(200);
    assertThat(last).isLessThan(first / 100);
  }

  @Test
  void arraysAndStagedRowsGiveTheSameBits() {
    LinearFloat bound = LinearFloat.create(42);
    LinearFloat staged = LinearFloat.create(42);
    for (int rows : new int[] {4, 3, 1, 4}) {
      float[] x = Arrays.copyOf(X, 3 * rows);
      float[] y = Arrays.copyOf(Y, 2 * rows);
      for (int row = 0; row < rows; row++) {
        staged.stageInput(0, row, x, 3 * row);
        staged.stageTarget(0, row, y, 2 * row);
      }
      assertThat(staged.evaluateStaged(rows)).isEqualTo(bound.evaluate(x, y), within(1e-6));
      assertThat((float) staged.trainStaged(rows)).isEqualTo(bound.trainStep(x, y));
      assertThat(staged.parameter("y.weight")).isEqualTo(bound.parameter("y.weight"));
    }
  }

  @Test
  void doublesAreStagedAsFloats() {
    LinearFloat floats = LinearFloat.create(42);
    LinearFloat doubles = LinearFloat.create(42);
    double[] x = new double[X.length];
    double[] y = new double[Y.length];
    Arrays.setAll(x, i -> X[i]);
    Arrays.setAll(y, i -> Y[i]);
    for (int row = 0; row < 4; row++) {
      floats.stageInput(0, row, X, 3 * row);
      floats.stageTarget(0, row, Y, 2 * row);
      doubles.stageInput(0, row, x, 3 * row);
      doubles.stageTarget(0, row, y, 2 * row);
    }
    assertThat(doubles.gradientsStaged(4)).isEqualTo(floats.gradientsStaged(4));
    assertThat(doubles.gradient("y.weight"))
        .isEqualTo(floats.gradient("y.weight"))
        .isNotEqualTo(new double[6]);
  }

  /** The loss and gradients of n samples are the means over them, whatever the padding holds. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void partialBatchesAreMeans(int rows) {
    LinearFloat network = LinearFloat.create(3);
    network.trainStep(X, Y);
    double loss = 0;
    double[] gradient = new double[6];
    for (int row = 0; row < rows; row++) {
      network.stageInput(0, 0, X, 3 * row);
      network.stageTarget(0, 0, Y, 2 * row);
      loss += network.gradientsStaged(1) / rows;
      double[] one = network.gradient("y.weight");
      for (int i = 0; i < 6; i++) {
        gradient[i] += one[i] / rows;
      }
    }
    for (int row = 0; row < rows; row++) {
      network.stageInput(0, row, X, 3 * row);
      network.stageTarget(0, row, Y, 2 * row);
    }
    assertThat(network.gradientsStaged(rows)).isCloseTo(loss, within(1e-5));
    assertThat(network.gradient("y.weight")).containsExactly(gradient, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 9, 11})
  void predictsAnyNumberOfSamples(int rows) {
    LinearFloat network = LinearFloat.create(5);
    float[] x = numbers(3 * rows, rows);
    float[] y = new float[2 * rows];
    network.predict(x, y);
    for (int row = 0; row < rows; row++) {
      network.stageInput(0, 0, x, 3 * row);
      network.predictStaged(1);
      double[] expected = new double[2];
      network.readOutput(0, 0, expected, 0);
      assertThat(y[2 * row]).isEqualTo((float) expected[0]);
      assertThat(y[2 * row + 1]).isEqualTo((float) expected[1]);
    }
    if (rows <= 4) {
      assertThat(network.predictOneBatch(x)).isEqualTo(y);
    }
  }

  @Test
  void readsInputGradients() {
    LinearFloat network = LinearFloat.create(5);
    float[] bound = network.inputGradient(X, Y);
    for (int row = 0; row < 4; row++) {
      network.stageInput(0, row, X, 3 * row);
      network.stageTarget(0, row, Y, 2 * row);
    }
    network.inputGradientsStaged(4);
    double[] gradient = new double[3];
    network.readInputGradient(0, 3, gradient, 0);
    assertThat(gradient).containsExactly(bound[9], bound[10], bound[11]);
    assertThat(bound).isNotEqualTo(new float[12]);
  }

  @Test
  void doesNotKeepTheArraysOfACall() {
    LinearFloat network = LinearFloat.create(5);
    for (int row = 0; row < 4; row++) {
      network.stageInput(0, row, X, 3 * row);
      network.stageTarget(0, row, Y, 2 * row);
    }
    double staged = network.evaluateStaged(4);
    network.evaluate(new float[12], new float[8]);
    assertThat(network.evaluateStaged(4)).isEqualTo(staged);
  }

  @Test
  void refusesWrongLengths() {
    LinearFloat network = LinearFloat.create(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[10], Y))
        .withMessage("x: expected 1 to 4 samples of 3 elements, got 10 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[15], Y))
        .withMessage("x: expected 1 to 4 samples of 3 elements, got 15 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[0], Y))
        .withMessageContaining("x: expected 1 to 4 samples");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(X, new float[6]))
        .withMessage("target y: expected 4 x 2 = 8 elements, got 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.predict(new float[4], new float[2]))
        .withMessage("x: expected 1 or more samples of 3 elements, got 4 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.predict(new float[6], new float[2]))
        .withMessage("destination of y: expected 2 x 2 = 4 elements, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.setParameter("y.bias", new double[3]))
        .withMessageContaining("values of y.bias: expected 1 x 2 = 2 elements, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.parameter("z.bias"))
        .withMessageContaining("no parameter z.bias; it has y.weight, y.bias");
    assertThat(network.step()).isZero();
  }

  @Test
  void refusesWrongRowsAndRanges() {
    LinearFloat network = LinearFloat.create(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStaged(5))
        .withMessage("rows: expected 1 to 4, got 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.predictStaged(0))
        .withMessage("rows: expected 1 to 4, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageInput(1, 0, X, 0))
        .withMessage("input: expected 0 to 0, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageInput(0, 4, X, 0))
        .withMessage("row: expected 0 to 3, got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageInput(0, 0, X, 10))
        .withMessage("source: expected at least 3 elements from index 10, got an array of 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(0, 0, new double[1], 0))
        .withMessageContaining("source: expected at least 2 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageLabel(0, 0, 1))
        .withMessage("target y: expected 2 values per sample, got labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.readOutput(1, 0, new double[2], 0))
        .withMessageContaining("output: expected 0 to 0, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.readOutput(0, 0, new double[2], 1))
        .withMessageContaining("destination: expected at least 2 elements from index 1");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullByName() {
    LinearFloat network = LinearFloat.create(5);
    assertThatNullPointerException()
        .isThrownBy(() -> network.trainStep(null, Y))
        .withMessage("x: null");
    assertThatNullPointerException()
        .isThrownBy(() -> network.trainStep(X, null))
        .withMessage("y: null");
    assertThatNullPointerException()
        .isThrownBy(() -> network.stageInput(0, 0, (float[]) null, 0))
        .withMessage("source: null");
    assertThatNullPointerException().isThrownBy(() -> network.save(null)).withMessage("file: null");
  }

  @Test
  void labelsMustBeClasses() {
    SoftmaxFloat network = SoftmaxFloat.create(2, 3, 5, 0.1, 1);
    assertThat(network.trainStep(new float[6], new int[] {0, 4}))
        .isCloseTo((float) Math.log(5), within(1e-5f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[6], new int[] {0, 5}))
        .withMessage("labels of logits: expected a label from 0 to 4, got 5 for sample 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[3], new int[] {-1}))
        .withMessage("labels of logits: expected a label from 0 to 4, got -1 for sample 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.trainStep(new float[6], new int[3]))
        .withMessage("labels of logits: expected 2 x 1 = 2 elements, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageLabel(0, 0, 5))
        .withMessageContaining("got 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(0, 0, new float[1], 0))
        .withMessage("target logits: expected class labels, got values");
    assertThatIllegalStateException()
        .isThrownBy(() -> network.inputGradientsStaged(1))
        .withMessageContaining("without gradients by its inputs");
    assertThat(network.step()).isEqualTo(1);
  }

  @Test
  void withoutLossThereIsNoTraining() {
    NetworkInfo info =
        new NetworkInfo(
            "Plain",
            ElementType.FLOAT,
            4,
            LinearFloat.INFO.inputs(),
            LinearFloat.INFO.outputs(),
            List.of(),
            LinearFloat.INFO.parameters(),
            8,
            16,
            28,
            List.of(),
            "dev.sinter.runtime.Plain");
    FloatMemory memory = new FloatMemory(info);
    FloatNetwork network =
        new FloatNetwork(info, CodeForm.PORTABLE, memory, new LinearFloat.Program(memory), 1) {
          @Override
          public double learningRate(long step) {
            return 0;
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> network.trainStaged(1))
        .withMessageContaining("Plain has no loss");
    assertThatIllegalStateException().isThrownBy(() -> network.evaluateStaged(1));
    assertThatIllegalStateException().isThrownBy(network::update);
    network.predictStaged(2);
  }
}
