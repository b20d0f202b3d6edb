package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The training loop.
 *
 * <p>The order of samples is a function of the network's seed and of the epoch, and the epoch is
 * that of the network's step: a run that goes on from a checkpoint, also one from the middle of an
 * epoch, takes the same steps as one that was never interrupted. The last batch of an epoch may be
 * partial; its loss is the mean over the samples that it has. A step's learning rate is that of the
 * network's schedule times {@link Network#learningRateScale}.
 */
public final class Trainer {
  private final Network network;
  private final List<TrainingListener> listeners = new ArrayList<>();
  private int epochs = 1;
  private int accumulated = 1;
  private boolean shuffle = true;
  private @Nullable Dataset validation;
  private @Nullable Boolean trainingAccuracy;

  private Trainer(Network network) {
    this.network = network;
  }

  public static Trainer of(Network network) {
    return new Trainer(network);
  }

  /**
   * How many epochs a run trains; 1 if not set. If the network stands in the middle of an epoch,
   * its rest counts as one.
   *
   * @throws IllegalArgumentException if negative
   */
  public Trainer epochs(int epochs) {
    if (epochs < 0) {
      throw new IllegalArgumentException("epochs: expected 0 or more, got " + epochs);
    }
    this.epochs = epochs;
    return this;
  }

  /**
   * How many of the network's batches make one step; 1 if not set. Their gradients are averaged,
   * each weighted by its number of samples, so that a step is that of one large batch; the last
   * step of an epoch may have fewer batches. Every batch of a step has dropout masks of its own; a
   * layer with statistics over the batch takes them from each batch apart.
   *
   * @throws IllegalArgumentException if not positive
   */
  public Trainer accumulate(int batches) {
    if (batches < 1) {
      throw new IllegalArgumentException("batches: expected 1 or more, got " + batches);
    }
    accumulated = batches;
    return this;
  }

  /** Evaluates on {@code validation} after every epoch. */
  public Trainer validation(Dataset validation) {
    this.validation = validation;
    return this;
  }

  /**
   * Whether every epoch has an order of its own; otherwise that of the data set. True if not set.
   */
  public Trainer shuffle(boolean shuffle) {
    this.shuffle = shuffle;
    return this;
  }

  /**
   * Whether accuracy on the training set is measured after every epoch, in prediction mode, which
   * costs a forward pass over all of it. If not set, it is measured where there is no validation
   * set.
   */
  public Trainer trainingAccuracy(boolean measured) {
    trainingAccuracy = measured;
    return this;
  }

  /** Adds a listener; they are told in the order in which they were added. */
  public Trainer listener(TrainingListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if a data set does not fit the network or is empty
   * @throws IllegalStateException if the network has no loss
   * @throws DivergedException if the loss becomes NaN or infinite
   */
  public History run(Dataset train) {
    return new Run(train).history();
  }

  /** One run over one training set. */
  private final class Run {
    private final Dataset train;
    private final DatasetBinding binding;
    private final int batchSize = network.info().batchSize();
    private final int samplesPerStep;
    private final GradientAccumulation accumulation;
    private final int[] order;
    private final int stepsPerEpoch;
    private final List<History.Epoch> finished = new ArrayList<>();
    private History.@Nullable End end;

    Run(Dataset train) {
      this.train = train;
      binding = DatasetBinding.of(network, train);
      if (validation != null) {
        DatasetBinding.of(network, validation);
      }
      order = new int[train.size()];
      samplesPerStep = (int) Math.min((long) batchSize * accumulated, train.size());
      stepsPerEpoch = (train.size() + samplesPerStep - 1) / samplesPerStep;
      accumulation = new GradientAccumulation(network);
    }

    History history() {
      for (TrainingListener listener : listeners) {
        listener.runStarted(network);
      }
      long first = network.step() / stepsPerEpoch;
      for (long epoch = first; epoch < first + epochs && end == null; epoch++) {
        train(epoch);
      }
      for (TrainingListener listener : listeners) {
        listener.runEnded(network);
      }
      return new History(finished, end == null ? History.End.FINISHED : end);
    }

    private void train(long epoch) {
      int firstStep = (int) (network.step() % stepsPerEpoch);
      arrange(epoch);
      for (TrainingListener listener : listeners) {
        listener.epochStarted(network, epoch, stepsPerEpoch - firstStep);
      }
      double sum = 0;
      int samples = 0;
      double rate = 0;
      long nanoseconds = 0;
      for (int step = firstStep; step < stepsPerEpoch; step++) {
        if (Thread.currentThread().isInterrupted()) {
          end = History.End.INTERRUPTED;
          return;
        }
        long start = System.nanoTime();
        int from = step * samplesPerStep;
        int rows = Math.min(samplesPerStep, train.size() - from);
        rate = learningRate(network.step());
        double loss = step(from, rows);
        nanoseconds += System.nanoTime() - start;
        sum += rows * loss;
        samples += rows;
        for (TrainingListener listener : listeners) {
          note(listener.stepEnded(network, epoch, step, loss));
        }
        if (end != null && step + 1 < stepsPerEpoch) {
          return;
        }
      }
      History.Epoch result =
          result(epoch, stepsPerEpoch - firstStep, sum / samples, rate, nanoseconds * 1e-9);
      finished.add(result);
      for (TrainingListener listener : listeners) {
        note(listener.epochEnded(network, result));
      }
    }

    private void arrange(long epoch) {
      if (shuffle) {
        Shuffle.permutation(order, network.seed(), epoch);
      } else {
        for (int i = 0; i < order.length; i++) {
          order[i] = i;
        }
      }
    }

    /** One step on the samples from {@code from}: one batch, or several. */
    private double step(int from, int count) {
      double loss = count <= batchSize ? gradients(from, count, 0) : accumulate(from, count);
      network.update();
      return loss;
    }

    private double accumulate(int from, int count) {
      double sum = 0;
      for (int at = 0, part = 0; at < count; at += batchSize, part++) {
        int rows = Math.min(batchSize, count - at);
        sum += rows * gradients(from + at, rows, part);
        accumulation.add(rows);
      }
      accumulation.finish();
      return sum / count;
    }

    private double gradients(int from, int rows, int part) {
      for (int row = 0; row < rows; row++) {
        binding.stage(order[from + row], row);
      }
      double loss = network.gradientsStaged(rows, part);
      // Before the update, so that a loss that is no number does not reach the parameters.
      if (!Double.isFinite(loss)) {
        throw new DivergedException(network.step(), loss, learningRate(network.step()));
      }
      return loss;
    }

    private double learningRate(long step) {
      return network.learningRate(step) * network.learningRateScale();
    }

    private void note(TrainingListener.Next next) {
      if (next == TrainingListener.Next.STOP) {
        end = History.End.STOPPED;
      }
    }

    private History.Epoch result(long epoch, int steps, double loss, double rate, double seconds) {
      boolean measured = trainingAccuracy != null ? trainingAccuracy : validation == null;
      OptionalDouble accuracy =
          measured && hasLabels(train)
              ? Evaluation.of(network, train).accuracy()
              : OptionalDouble.empty();
      OptionalDouble validationLoss = OptionalDouble.empty();
      OptionalDouble validationAccuracy = OptionalDouble.empty();
      if (validation != null) {
        Evaluation evaluation = Evaluation.of(network, validation);
        validationLoss = OptionalDouble.of(evaluation.loss());
        validationAccuracy = evaluation.accuracy();
      }
      return new History.Epoch(
          epoch,
          steps,
          loss,
          network.penalty(),
          accuracy,
          validationLoss,
          validationAccuracy,
          rate,
          seconds);
    }

    private static boolean hasLabels(Dataset data) {
      for (int target = 0; target < data.targetNames().size(); target++) {
        if (data.hasLabels(target)) {
          return true;
        }
      }
      return false;
    }
  }
}
