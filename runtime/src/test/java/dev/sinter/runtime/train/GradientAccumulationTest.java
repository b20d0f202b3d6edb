package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.random.Shuffle;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class GradientAccumulationTest {
  /** 42 samples: two steps of 16, and one of 4 + 4 + 2. */
  @Test
  void equalsOneLargeBatch() {
    Dataset data = Synthetic.blobs(42, 3, 1, 5);
    SoftmaxFloat large = SoftmaxFloat.create(16, 2, 3, 0.05, 42);
    SoftmaxFloat small = SoftmaxFloat.create(4, 2, 3, 0.05, 42);
    History expected = Trainer.of(large).epochs(5).run(data);
    History actual = Trainer.of(small).epochs(5).accumulate(4).run(data);
    assertThat(small.step()).isEqualTo(15).isEqualTo(large.step());
    assertThat(actual.last().steps()).isEqualTo(3);
    assertThat(small.parameter("logits.weight"))
        .containsExactly(large.parameter("logits.weight"), within(1e-6));
    assertThat(actual.last().loss()).isCloseTo(expected.last().loss(), within(1e-6));
  }

  /** By hand, in double: the weights are those of the samples. */
  @Test
  void weighsBatchesByTheirSamples() {
    Dataset data =
        Dataset.builder()
            .input("x", 3, 1, 2, 3, -1, 0, 1, 2, 1, 0, 1, 1, 1, 0, 2, 0)
            .values("y", 2, 1, 0, 0, 1, 2, 2, 1, 1, 0, -1)
            .build();
    LinearDouble trained = LinearDouble.create(3);
    Trainer.of(trained).accumulate(2).run(data);
    LinearDouble byHand = LinearDouble.create(3);
    int[] order = new int[5];
    Shuffle.permutation(order, 3, 0);
    double[] mean = new double[8];
    double[] one = new double[8];
    for (int sample : order) {
      data.stageInput(0, sample, byHand, 0, 0);
      data.stageTarget(0, sample, byHand, 0, 0);
      byHand.gradientsStaged(1);
      byHand.readGradients(one);
      for (int i = 0; i < 8; i++) {
        mean[i] += one[i] / 5;
      }
    }
    byHand.writeGradients(mean);
    byHand.update();
    assertThat(trained.step()).isEqualTo(1);
    assertThat(trained.parameter("y.weight"))
        .containsExactly(byHand.parameter("y.weight"), within(1e-14));
    assertThat(trained.parameter("y.bias"))
        .containsExactly(byHand.parameter("y.bias"), within(1e-14));
  }

  /** More batches than there are: the whole set in one step. */
  @Test
  void takesWhatIsThere() {
    SoftmaxFloat network = SoftmaxFloat.create(4, 2, 3, 0.05, 42);
    Trainer.of(network).epochs(2).accumulate(Integer.MAX_VALUE).run(Synthetic.blobs(42, 3, 1, 5));
    assertThat(network.step()).isEqualTo(2);
  }

  @Test
  void goesOnFromTheMiddleOfAnEpoch() {
    Dataset data = Synthetic.blobs(42, 3, 1, 5);
    SoftmaxFloat whole = SoftmaxFloat.create(4, 2, 3, 0.05, 42);
    Trainer.of(whole).epochs(2).accumulate(3).run(data);
    SoftmaxFloat parts = SoftmaxFloat.create(4, 2, 3, 0.05, 42);
    TrainingListener stopAfterTwo =
        new TrainingListener() {
          @Override
          public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
            return network.step() == 2 ? Next.STOP : Next.CONTINUE;
          }
        };
    Trainer.of(parts).epochs(2).accumulate(3).listener(stopAfterTwo).run(data);
    assertThat(parts.step()).isEqualTo(2);
    Trainer.of(parts).epochs(2).accumulate(3).run(data);
    assertThat(parts.parameter("logits.weight")).isEqualTo(whole.parameter("logits.weight"));
  }

  @Test
  void allocatesNothingPerStep() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    LinearDouble network = LinearDouble.create(1);
    GradientAccumulation accumulation = new GradientAccumulation(network);
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < 100; i++) {
        network.gradientsStaged(4, i);
        accumulation.add(4);
        accumulation.finish();
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    assertThat(least).isZero();
  }

  @Test
  void refusesBadOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.of(LinearDouble.create(1)).accumulate(0))
        .withMessage("batches: expected 1 or more, got 0");
  }
}
