package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
  /** What is learned from the training set makes the validation set worse after a while. */
  private static final Dataset TRAIN =
      Dataset.builder().input("x", 3, 1, 0, 0).values("y", 2, 4, 4).build();

  private static final Dataset VALIDATION =
      Dataset.builder().input("x", 3, 1, 0, 0).values("y", 2, 2, 2).build();

  /** Remembers the parameters after every epoch. */
  private static final class Recorder implements TrainingListener {
    private final List<double[]> parameters = new ArrayList<>();

    @Override
    public Next epochEnded(Network network, History.Epoch epoch) {
      double[] now = new double[network.info().numParameters()];
      network.readParameters(now);
      parameters.add(now);
      return Next.CONTINUE;
    }
  }

  private static int best(History history) {
    int best = 0;
    for (int e = 1; e < history.epochs().size(); e++) {
      if (loss(history, e) < loss(history, best)) {
        best = e;
      }
    }
    return best;
  }

  private static double loss(History history, int epoch) {
    return history.epochs().get(epoch).validationLoss().orElseThrow();
  }

  @Test
  void stopsAndRestoresTheBest() {
    LinearDouble network = LinearDouble.create(1);
    Recorder recorder = new Recorder();
    EarlyStopping stopping = new EarlyStopping(3);
    Trainer trainer =
        Trainer.of(network).epochs(50).validation(VALIDATION).listener(recorder).listener(stopping);
    History history = trainer.run(TRAIN);
    int best = best(history);
    assertThat(best).isPositive();
    assertThat(history.end()).isEqualTo(History.End.STOPPED);
    assertThat(history.epochs()).hasSize(best + 4);
    assertThat(stopping.bestEpoch()).isEqualTo(best);
    assertThat(stopping.best()).isEqualTo(loss(history, best));
    double[] now = new double[8];
    network.readParameters(now);
    assertThat(now).containsExactly(recorder.parameters.get(best));
    assertThat(Evaluation.of(network, VALIDATION).loss()).isEqualTo(stopping.best());
  }

  @Test
  void leavesTheLastIfAsked() {
    LinearDouble network = LinearDouble.create(1);
    Recorder recorder = new Recorder();
    Trainer.of(network)
        .epochs(50)
        .validation(VALIDATION)
        .listener(recorder)
        .listener(new EarlyStopping(3).restoreBest(false))
        .run(TRAIN);
    double[] now = new double[8];
    network.readParameters(now);
    assertThat(now).containsExactly(recorder.parameters.get(recorder.parameters.size() - 1));
  }

  /** Restored also where the epochs ran out first. */
  @Test
  void restoresAtTheEndOfEveryRun() {
    LinearDouble network = LinearDouble.create(1);
    EarlyStopping stopping = new EarlyStopping(40);
    History history =
        Trainer.of(network).epochs(20).validation(VALIDATION).listener(stopping).run(TRAIN);
    assertThat(history.end()).isEqualTo(History.End.FINISHED);
    assertThat(best(history)).isLessThan(19);
    assertThat(Evaluation.of(network, VALIDATION).loss()).isEqualTo(stopping.best());
  }

  @Test
  void countsFromTheLastImprovement() {
    LinearDouble network = LinearDouble.create(1);
    EarlyStopping stopping = new EarlyStopping(2).minDelta(0.1).restoreBest(false);
    stopping.runStarted(network);
    double[] losses = {1, 0.95, 0.85, 0.8, 0.74, 0.7, 0.65};
    List<TrainingListener.Next> next = new ArrayList<>();
    for (int e = 0; e < losses.length; e++) {
      next.add(stopping.epochEnded(network, Epochs.of(e, losses[e], 0)));
    }
    assertThat(next)
        .containsOnlyOnce(TrainingListener.Next.STOP)
        .endsWith(TrainingListener.Next.STOP);
    assertThat(stopping.bestEpoch()).isEqualTo(4);
    // A new run starts anew; NaN is no improvement.
    stopping.runStarted(network);
    assertThat(stopping.epochEnded(network, Epochs.of(7, 9, 0)))
        .isEqualTo(TrainingListener.Next.CONTINUE);
    assertThat(stopping.bestEpoch()).isEqualTo(7);
    stopping.epochEnded(network, Epochs.of(8, Double.NaN, 0));
    assertThat(stopping.epochEnded(network, Epochs.of(9, Double.NaN, 0)))
        .isEqualTo(TrainingListener.Next.STOP);
  }

  @Test
  void watchesAccuracy() {
    Dataset data = Synthetic.blobs(60, 3, 0.2, 5);
    EarlyStopping stopping = new EarlyStopping(2).monitor(Monitor.ACCURACY);
    History history =
        Trainer.of(SoftmaxFloat.create(16, 2, 3, 0.05, 42))
            .epochs(100)
            .trainingAccuracy(true)
            .listener(stopping)
            .run(data);
    assertThat(history.end()).isEqualTo(History.End.STOPPED);
    assertThat(stopping.best()).isGreaterThan(0.9);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Trainer.of(SoftmaxFloat.create(16, 2, 3, 0.05, 42))
                    .validation(data)
                    .listener(stopping)
                    .run(data))
        .withMessage(
            "EarlyStopping watches the training accuracy, which this run does not measure: call"
                + " Trainer.trainingAccuracy(true) and train on class labels");
  }

  @Test
  void refusesBadOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(0))
        .withMessage("patience: expected 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(1).minDelta(-1))
        .withMessage("minDelta: expected a finite number of 0 or more, got -1.0");
  }
}
