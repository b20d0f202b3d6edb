package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightAveragingTest {
  private static final Dataset DATA =
      Dataset.builder()
          .input("x", 3, 1, 2, 3, -1, 0, 1, 2, 1, 0, 1, 1, 1, 0, 2, 0)
          .values("y", 2, 1, 0, 0, 1, 2, 2, 1, 1, 0, -1)
          .build();

  /** The parameters after every step; an epoch of the data has two. */
  private static final class Recorder implements TrainingListener {
    private final List<double[]> steps = new ArrayList<>();

    @Override
    public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
      double[] now = new double[8];
      network.readParameters(now);
      steps.add(now);
      return Next.CONTINUE;
    }
  }

  private static Recorder train(Network network, int epochs, TrainingListener average) {
    Recorder recorder = new Recorder();
    Trainer.of(network).epochs(epochs).listener(recorder).listener(average).run(DATA);
    return recorder;
  }

  @Test
  void stochasticIsTheMeanOfTheEnds() {
    StochasticWeightAveraging average = new StochasticWeightAveraging(2, 3);
    Recorder recorder = train(LinearDouble.create(1), 10, average);
    double[] mean = new double[8];
    for (int epoch : new int[] {2, 5, 8}) {
      for (int i = 0; i < 8; i++) {
        mean[i] += recorder.steps.get(2 * epoch + 1)[i] / 3;
      }
    }
    assertThat(average.count()).isEqualTo(3);
    assertThat(average.average()).containsExactly(mean, within(1e-15));
  }

  @Test
  void exponentialStartsFromTheFirst() {
    ExponentialMovingAverage average = new ExponentialMovingAverage(0.9);
    Recorder recorder = train(LinearDouble.create(1), 5, average);
    double[] expected = recorder.steps.get(0).clone();
    for (double[] step : recorder.steps.subList(1, 10)) {
      for (int i = 0; i < 8; i++) {
        expected[i] = 0.9 * expected[i] + 0.1 * step[i];
      }
    }
    assertThat(average.average()).containsExactly(expected, within(1e-15));
  }

  /** Weights 0.1 0.9^(n-1-k) / (1 - 0.9^n); over several runs. */
  @Test
  void biasCorrectedIsAMeanWithWeights() {
    ExponentialMovingAverage average = new ExponentialMovingAverage(0.9).biasCorrection(true);
    LinearDouble network = LinearDouble.create(1);
    List<double[]> steps = train(network, 2, average).steps;
    steps.addAll(train(network, 3, average).steps);
    double[] expected = new double[8];
    double total = 0;
    for (int k = 0; k < 10; k++) {
      double weight = 0.1 * Math.pow(0.9, 9 - k);
      total += weight;
      for (int i = 0; i < 8; i++) {
        expected[i] += weight * steps.get(k)[i];
      }
    }
    for (int i = 0; i < 8; i++) {
      expected[i] /= total;
    }
    assertThat(average.average()).containsExactly(expected, within(1e-14));
    assertThatIllegalStateException().isThrownBy(() -> average.biasCorrection(false));
  }

  @Test
  void decayZeroIsTheLast() {
    for (boolean corrected : new boolean[] {false, true}) {
      ExponentialMovingAverage average = new ExponentialMovingAverage(0).biasCorrection(corrected);
      Recorder recorder = train(LinearDouble.create(1), 2, average);
      assertThat(average.average()).containsExactly(recorder.steps.get(3));
    }
  }

  @Test
  void appliesRestoresAndSaves(@TempDir Path folder) throws IOException {
    LinearDouble network = LinearDouble.create(1);
    WeightAveraging average = new ExponentialMovingAverage(0.5);
    Recorder recorder = train(network, 5, average);
    double[] own = recorder.steps.get(9);
    double[] now = new double[8];
    assertThat(average.average()).isNotEqualTo(own);

    average.apply(network);
    network.readParameters(now);
    assertThat(now).containsExactly(average.average());
    Path whileApplied = folder.resolve("applied.safetensors");
    average.save(network, whileApplied);
    assertThatIllegalStateException()
        .isThrownBy(() -> average.apply(network))
        .withMessageContaining("call restore before");
    assertThatIllegalStateException()
        .isThrownBy(() -> train(network, 1, average))
        .withMessageContaining("call restore before training on");
    network.readParameters(now);
    assertThat(now).containsExactly(average.average());
    average.restore(network);
    network.readParameters(now);
    assertThat(now).containsExactly(own);
    assertThatIllegalStateException().isThrownBy(() -> average.restore(network));

    Path file = folder.resolve("average.safetensors");
    average.save(network, file);
    network.readParameters(now);
    assertThat(now).containsExactly(own);
    assertThat(file).hasSameBinaryContentAs(whileApplied);
    network.load(file);
    network.readParameters(now);
    assertThat(now).containsExactly(average.average());
  }

  @Test
  void refusesAnotherNetwork() {
    WeightAveraging average = new ExponentialMovingAverage(0.5);
    train(LinearDouble.create(1), 1, average);
    SoftmaxFloat other = SoftmaxFloat.create(4, 2, 3, 0.1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> average.apply(other))
        .withMessage("network: expected 8 parameters as the average has, SoftmaxFloat has 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.of(other).listener(average).run(Synthetic.blobs(9, 3, 1, 1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> new ExponentialMovingAverage(0.5).average())
        .withMessage("nothing was averaged yet: add the listener to a Trainer");
  }

  @Test
  void refusesBadOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialMovingAverage(1))
        .withMessage("decay: expected a number in [0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StochasticWeightAveraging(-1, 1))
        .withMessage("from: expected 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StochasticWeightAveraging(0, 0))
        .withMessage("every: expected 1 or more, got 0");
  }
}
