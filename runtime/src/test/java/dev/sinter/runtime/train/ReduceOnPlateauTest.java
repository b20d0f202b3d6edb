package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.data.Dataset;
import org.junit.jupiter.api.Test;

/** The expected rates are those of {@code torch.optim.lr_scheduler.ReduceLROnPlateau} 2.13. */
class ReduceOnPlateauTest {
  private static final double[] VALUES = {
    1.6,
    1.28,
    1.024,
    0.8192,
    0.65536,
    0.524288,
    0.4194304,
    0.33554432,
    0.33654432,
    0.33754432,
    0.33753432,
    0.34753432,
    0.34753432,
    0.34753432,
    0.35753432,
    0.35752432,
    0.35852432,
    0.35952432,
    0.36952432,
    0.37952432,
    0.18976216,
    0.191659782,
    0.191657865,
    0.191655948,
    0.191654032,
    Double.NaN,
    0.193572508,
    0.193574444,
    0.193572508,
    0.193574444,
    0.193380869,
    0.193382803,
    0.19318942,
    0.195121314,
    0.197072528,
    0.199043253,
    0.201033685,
    0.203044022,
    0.203041992,
    0.20283895
  };

  /** The rates after each value; runs of equal ones as (count, rate). */
  private static void assertRates(ReduceOnPlateau plateau, double[]... runs) {
    LinearDouble network = LinearDouble.create(1);
    plateau.runStarted(network);
    int at = 0;
    for (double[] run : runs) {
      for (int i = 0; i < run[0]; i++) {
        double value = VALUES[at];
        assertThat(plateau.epochEnded(network, Epochs.of(at, value, value)))
            .isEqualTo(TrainingListener.Next.CONTINUE);
        assertThat(network.learningRate(0) * network.learningRateScale())
            .as("after value %s", at)
            .isCloseTo(run[1], within(1e-12 * run[1]));
        at++;
      }
    }
    assertThat(at).isEqualTo(VALUES.length);
  }

  private static double[] run(int count, double rate) {
    return new double[] {count, rate};
  }

  @Test
  void relativeThreshold() {
    assertRates(
        new ReduceOnPlateau().factor(0.5).patience(2).threshold(Threshold.relative(1e-4)),
        run(10, 0.1),
        run(3, 0.05),
        run(3, 0.025),
        run(3, 0.0125),
        run(4, 0.00625),
        run(3, 0.003125),
        run(3, 0.0015625),
        run(3, 0.00078125),
        run(3, 0.000390625),
        run(3, 0.0001953125),
        run(2, 9.765625e-05));
  }

  @Test
  void absoluteThresholdAndCooldown() {
    assertRates(
        new ReduceOnPlateau()
            .factor(0.1)
            .patience(0)
            .threshold(Threshold.absolute(1e-3))
            .cooldown(3),
        run(8, 0.1),
        run(4, 0.010000000000000002),
        run(4, 0.0010000000000000002),
        run(5, 0.00010000000000000003),
        run(4, 1.0000000000000004e-05),
        run(4, 1.0000000000000004e-06),
        run(4, 1.0000000000000005e-07),
        run(7, 1.0000000000000005e-08));
  }

  @Test
  void higherIsBetterAndMinimum() {
    assertRates(
        new ReduceOnPlateau()
            .monitor(Monitor.VALIDATION_ACCURACY)
            .factor(0.3)
            .patience(3)
            .threshold(Threshold.relative(1e-2))
            .cooldown(1)
            .minRate(2e-3),
        run(4, 0.1),
        run(5, 0.03),
        run(5, 0.009),
        run(5, 0.0026999999999999997),
        run(21, 0.002));
  }

  @Test
  void epsilon() {
    assertRates(
        new ReduceOnPlateau()
            .monitor(Monitor.VALIDATION_ACCURACY)
            .factor(0.5)
            .patience(1)
            .threshold(Threshold.absolute(0.05))
            .epsilon(2e-2),
        run(2, 0.1),
        run(2, 0.05),
        run(36, 0.025));
  }

  /**
   * The targets cannot be reached any better after a while: the rate falls, and history shows it.
   */
  @Test
  void lowersTheRateOfARun() {
    Dataset data =
        Dataset.builder().input("x", 3, 1, 0, 0, 1, 0, 0).values("y", 2, 1, 1, -1, -1).build();
    LinearDouble network = LinearDouble.create(1);
    History history =
        Trainer.of(network)
            .epochs(200)
            .validation(data)
            .listener(
                new ReduceOnPlateau().factor(0.5).patience(2).threshold(Threshold.relative(1e-3)))
            .run(data);
    assertThat(network.learningRateScale()).isLessThan(0.5);
    assertThat(history.epochs().get(0).learningRate()).isEqualTo(0.1);
    assertThat(history.last().learningRate())
        .isLessThan(0.6 * network.learningRate(network.step() - 1));
  }

  /** A schedule that is below the minimum by itself is not raised to it. */
  @Test
  void neverRaisesTheRate() {
    LinearDouble network = LinearDouble.create(1);
    ReduceOnPlateau plateau = new ReduceOnPlateau().patience(0).minRate(0.5);
    plateau.runStarted(network);
    for (int epoch = 0; epoch < 5; epoch++) {
      plateau.epochEnded(network, Epochs.of(epoch, 1, 1));
    }
    assertThat(network.learningRateScale()).isEqualTo(1);
  }

  @Test
  void asksForTheFigure() {
    Dataset data = Dataset.builder().input("x", 3, 1, 0, 0).values("y", 2, 1, 1).build();
    Trainer trainer = Trainer.of(LinearDouble.create(1)).listener(new ReduceOnPlateau());
    assertThatIllegalStateException()
        .isThrownBy(() -> trainer.run(data))
        .withMessage(
            "ReduceOnPlateau watches the validation loss, which this run does not measure: give"
                + " Trainer.validation a set");
  }

  @Test
  void refusesBadOptions() {
    refused(() -> new ReduceOnPlateau().factor(1), "factor: expected a number in (0, 1), got 1.0");
    refused(() -> new ReduceOnPlateau().patience(-1), "patience: expected 0 or more, got -1");
    refused(() -> new ReduceOnPlateau().cooldown(-2), "cooldown: expected 0 or more, got -2");
    refused(
        () -> new ReduceOnPlateau().minRate(Double.NaN),
        "minRate: expected a finite number of 0 or more, got NaN");
    refused(
        () -> new ReduceOnPlateau().epsilon(-1),
        "epsilon: expected a finite number of 0 or more, got -1.0");
    refused(() -> Threshold.relative(1), "amount: expected a number in [0, 1), got 1.0");
    refused(
        () -> Threshold.absolute(-1), "amount: expected a finite number of 0 or more, got -1.0");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }
}
