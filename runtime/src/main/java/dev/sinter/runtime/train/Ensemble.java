package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.OutputInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Several networks of one kind that predict together, by vote or by mean.
 *
 * <p><em>Bagging</em> (bootstrap aggregating; Breiman, "Bagging Predictors", 1996) trains every
 * member on a sample of its own, as many draws with replacement as there are samples:
 *
 * <pre>
 * var ensemble =
 *     Ensemble.bagging(
 *         25, 42, CompiledPerceptron::create, train,
 *         (member, sample) -&gt; Trainer.of(member).epochs(20).run(sample));
 * int[] labels = ensemble.labels(test, 0, Combination.VOTE);
 * OptionalDouble accuracy = ensemble.outOfBag(0, Combination.VOTE).accuracy();
 * </pre>
 *
 * <p>Predictions use the members' staged batches.
 *
 * @param <N> the kind of network
 */
public final class Ensemble<N extends Network> {
  private final List<N> members;
  private final NetworkInfo info;
  private final @Nullable Bags bags;

  /** What the members were trained on; {@code drawn} has the samples that a member saw. */
  private record Bags(Dataset data, List<BitSet> drawn) {}

  /** Which members predict a sample. */
  private interface Choice {
    boolean has(int member, int sample);
  }

  private Ensemble(List<N> members, @Nullable Bags bags) {
    this.members = List.copyOf(members);
    this.bags = bags;
    if (members.isEmpty()) {
      throw new IllegalArgumentException("members: expected 1 or more, got none");
    }
    info = this.members.get(0).info();
    for (N member : this.members) {
      requireSameOutputs(member.info());
    }
  }

  private void requireSameOutputs(NetworkInfo other) {
    boolean same = other.outputs().size() == info.outputs().size();
    for (int o = 0; same && o < info.outputs().size(); o++) {
      same = other.outputs().get(o).size() == info.outputs().get(o).size();
    }
    if (!same) {
      throw new IllegalArgumentException(
          "members: expected outputs as " + info.name() + " has, " + other.name() + " has others");
    }
  }

  /**
   * An ensemble of networks that are trained already.
   *
   * @throws IllegalArgumentException if there are none, or their outputs differ in number or size
   */
  public static <N extends Network> Ensemble<N> of(List<N> members) {
    return new Ensemble<>(members, null);
  }

  /**
   * Makes and trains an ensemble on bootstrap samples. Member i has the seed {@code seed + i}; its
   * sample is a function of {@code seed} and i.
   *
   * @param members how many, 1 or more
   * @param create makes a network of a seed, such as {@code CompiledPerceptron::create}
   * @param training trains a member on its sample
   * @throws IllegalArgumentException if {@code members} is not positive or {@code data} is empty
   */
  public static <N extends Network> Ensemble<N> bagging(
      int members,
      long seed,
      LongFunction<N> create,
      Dataset data,
      BiConsumer<? super N, Dataset> training) {
    if (members < 1) {
      throw new IllegalArgumentException("members: expected 1 or more, got " + members);
    }
    if (data.size() == 0) {
      throw new IllegalArgumentException("data: expected samples, got none");
    }
    Objects.requireNonNull(create, "create");
    Objects.requireNonNull(training, "training");
    List<N> trained = new ArrayList<>();
    List<BitSet> drawn = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      int[] sample = bootstrap(data.size(), seed, member);
      N network = create.apply(seed + member);
      training.accept(network, data.subset(sample));
      trained.add(network);
      BitSet seen = new BitSet(data.size());
      for (int index : sample) {
        seen.set(index);
      }
      drawn.add(seen);
    }
    return new Ensemble<>(trained, new Bags(data, drawn));
  }

  /** As many draws with replacement as there are samples. */
  private static int[] bootstrap(int size, long seed, int member) {
    int[] sample = new int[size];
    for (int draw = 0; draw < size; draw++) {
      sample[draw] = Philox.bounded(seed, Stream.BOOTSTRAP.at(member), draw, size);
    }
    return sample;
  }

  /** The networks, in order. */
  public List<N> members() {
    return members;
  }

  /**
   * What the members predict together for an output: the mean over the members of what {@code
   * combination} makes of it, sample by sample.
   *
   * @throws IllegalArgumentException if the output does not exist, or the set is empty or does not
   *     fit the networks
   */
  public double[] output(Dataset data, int output, Combination combination) {
    return combined(data, output, combination, (member, sample) -> true).values;
  }

  /**
   * The class that the members predict together for every sample: that of the largest element of
   * {@link #output}, the first of equal ones. Where the output is a single logit, it is 1 if more
   * than half of the votes or of the probability is for it, or the mean output is positive.
   *
   * @throws IllegalArgumentException if the output does not exist, or the set is empty or does not
   *     fit the networks
   */
  public int[] labels(Dataset data, int output, Combination combination) {
    double[] values = output(data, output, combination);
    int size = info.outputs().get(output).size();
    int[] labels = new int[data.size()];
    for (int sample = 0; sample < labels.length; sample++) {
      labels[sample] = combination.label(values, sample * size, size);
    }
    return labels;
  }

  /**
   * The out-of-bag estimate for a target of the network, with the output that belongs to it.
   *
   * @throws IllegalArgumentException if the target does not exist, has no output, or has values,
   *     for which there is no vote
   * @throws IllegalStateException if the ensemble was not made by {@link #bagging}
   */
  public OutOfBag outOfBag(int target, Combination combination) {
    if (bags == null) {
      throw new IllegalStateException("only an ensemble made by bagging has samples out of bag");
    }
    index("target", target, info.targets().size());
    Dataset data = bags.data();
    int dataTarget = DatasetBinding.of(members.get(0), data).target(target);
    int output = outputOf(target);
    boolean labels = data.hasLabels(dataTarget);
    if (!labels && combination == Combination.VOTE) {
      throw new IllegalArgumentException(
          "combination: expected MEAN_OUTPUT or MEAN_PROBABILITY, as target "
              + info.targets().get(target).name()
              + " has values, got VOTE");
    }
    List<BitSet> drawn = bags.drawn();
    Sums combined =
        combined(data, output, combination, (member, sample) -> !drawn.get(member).get(sample));
    int size = info.outputs().get(output).size();
    int samples = 0;
    double sum = 0;
    for (int sample = 0; sample < data.size(); sample++) {
      if (combined.counts[sample] == 0) {
        continue;
      }
      samples++;
      if (labels) {
        int label = combination.label(combined.values, sample * size, size);
        sum += label == data.label(dataTarget, sample) ? 1 : 0;
      } else {
        for (int i = 0; i < size; i++) {
          double error = combined.values[sample * size + i] - data.value(dataTarget, sample, i);
          sum += error * error / size;
        }
      }
    }
    OptionalDouble mean = samples == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / samples);
    OptionalDouble none = OptionalDouble.empty();
    return new OutOfBag(samples, labels ? mean : none, labels ? none : mean);
  }

  private int outputOf(int target) {
    String name = info.targets().get(target).name();
    int output = info.outputs().stream().map(OutputInfo::name).toList().indexOf(name);
    if (output < 0) {
      throw new IllegalArgumentException("target: " + name + " has no output of this name");
    }
    return output;
  }

  /** Means of all samples, and by how many members. */
  private static final class Sums {
    private final double[] values;
    private final int[] counts;

    Sums(int samples, int size) {
      values = new double[Math.multiplyExact(samples, size)];
      counts = new int[samples];
    }
  }

  private Sums combined(Dataset data, int output, Combination combination, Choice choice) {
    index("output", output, info.outputs().size());
    Objects.requireNonNull(combination, "combination");
    int size = info.outputs().get(output).size();
    Sums sums = new Sums(data.size(), size);
    for (int m = 0; m < members.size(); m++) {
      add(data, output, combination, choice, m, sums);
    }
    for (int i = 0; i < sums.values.length; i++) {
      sums.values[i] /= sums.counts[i / size];
    }
    return sums;
  }

  private void add(
      Dataset data, int output, Combination combination, Choice choice, int member, Sums sums) {
    N network = members.get(member);
    DatasetBinding binding = DatasetBinding.ofInputs(network, data);
    int batchSize = network.info().batchSize();
    double[] values = new double[info.outputs().get(output).size()];
    for (int from = 0; from < data.size(); from += batchSize) {
      int rows = Math.min(batchSize, data.size() - from);
      for (int row = 0; row < rows; row++) {
        binding.stage(from + row, row);
      }
      network.predictStaged(rows);
      for (int row = 0; row < rows; row++) {
        int sample = from + row;
        if (!choice.has(member, sample)) {
          continue;
        }
        network.readOutput(output, row, values, 0);
        combination.convert(values);
        for (int i = 0; i < values.length; i++) {
          sums.values[sample * values.length + i] += values[i];
        }
        sums.counts[sample]++;
      }
    }
  }

  private static void index(String name, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          name + ": expected 0 to " + (count - 1) + ", got " + index);
    }
  }
}
