package dev.sinter.runtime.data;

import dev.sinter.runtime.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of samples in memory: one or more named inputs, and named targets that are class
 * labels or values. All numbers are finite; that is checked when a set is made.
 */
public final class Dataset {
  private final int size;
  private final List<Samples> inputs;
  private final List<Target> targets;

  /** Exactly one of the two is there. */
  private record Target(@Nullable Labels labels, @Nullable Samples values) {
    String name() {
      return labels != null ? labels.name() : values().name();
    }

    int count() {
      return labels != null ? labels.values().length : values().count();
    }

    @Override
    public Samples values() {
      if (values == null) {
        throw new IllegalArgumentException("target " + name() + ": expected values, has labels");
      }
      return values;
    }

    @Override
    public Labels labels() {
      if (labels == null) {
        throw new IllegalArgumentException("target " + name() + ": expected labels, has values");
      }
      return labels;
    }

    Target subset(int[] samples) {
      return labels != null
          ? new Target(labels.subset(samples), null)
          : new Target(null, values().subset(samples));
    }
  }

  private Dataset(int size, List<Samples> inputs, List<Target> targets) {
    this.size = size;
    this.inputs = List.copyOf(inputs);
    this.targets = List.copyOf(targets);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number of samples. */
  public int size() {
    return size;
  }

  /** Names of the inputs. */
  public List<String> inputNames() {
    return inputs.stream().map(Samples::name).toList();
  }

  /** Elements of one sample of an input. */
  public int inputSize(int input) {
    return inputs.get(input).size();
  }

  /** A copy of an input: {@code size() * inputSize(input)} numbers, sample by sample. */
  public float[] input(int input) {
    return inputs.get(input).values().clone();
  }

  /** One number of an input. */
  public float input(int input, int sample, int element) {
    Samples samples = inputs.get(input);
    return samples.values()[at(samples, sample, element)];
  }

  /** Names of the targets; empty where nothing is known but the inputs. */
  public List<String> targetNames() {
    return targets.stream().map(Target::name).toList();
  }

  /** Whether a target is made of class labels; otherwise it is made of values. */
  public boolean hasLabels(int target) {
    return targets.get(target).labels != null;
  }

  /**
   * A copy of the labels of a target.
   *
   * @throws IllegalArgumentException if it has values
   */
  public int[] labels(int target) {
    return targets.get(target).labels().values().clone();
  }

  /**
   * The label of one sample.
   *
   * @throws IllegalArgumentException if the target has values
   */
  public int label(int target, int sample) {
    return targets.get(target).labels().values()[sample];
  }

  /**
   * The names of the classes of a target, by label.
   *
   * @throws IllegalArgumentException if it has values
   */
  public List<String> classNames(int target) {
    return targets.get(target).labels().classNames();
  }

  /** Numbers of one sample of a target; 1 for labels. */
  public int targetSize(int target) {
    return hasLabels(target) ? 1 : targets.get(target).values().size();
  }

  /**
   * A copy of the values of a target.
   *
   * @throws IllegalArgumentException if it has labels
   */
  public float[] values(int target) {
    return targets.get(target).values().values().clone();
  }

  /**
   * One number of a target.
   *
   * @throws IllegalArgumentException if it has labels
   */
  public float value(int target, int sample, int element) {
    Samples samples = targets.get(target).values();
    return samples.values()[at(samples, sample, element)];
  }

  private static int at(Samples samples, int sample, int element) {
    if (element < 0 || element >= samples.size()) {
      throw new IndexOutOfBoundsException(
          "element: expected 0 to " + (samples.size() - 1) + ", got " + element);
    }
    return sample * samples.size() + element;
  }

  /** Copies an input of one sample into a row of a network's staged batch. Allocates nothing. */
  public void stageInput(int input, int sample, Network network, int networkInput, int row) {
    Samples samples = inputs.get(input);
    network.stageInput(networkInput, row, samples.values(), sample * samples.size());
  }

  /** Copies a target of one sample into a row of a network's staged batch. Allocates nothing. */
  public void stageTarget(int target, int sample, Network network, int networkTarget, int row) {
    Target source = targets.get(target);
    if (source.labels != null) {
      network.stageLabel(networkTarget, row, source.labels.values()[sample]);
    } else {
      Samples samples = source.values();
      network.stageTarget(networkTarget, row, samples.values(), sample * samples.size());
    }
  }

  /**
   * The samples with these indices, in this order; an index may stand more than once.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  public Dataset subset(int... samples) {
    for (int sample : samples) {
      if (sample < 0 || sample >= size) {
        throw new IllegalArgumentException(
            "samples: expected indices from 0 to " + (size - 1) + ", got " + sample);
      }
    }
    return new Dataset(
        samples.length,
        inputs.stream().map(input -> input.subset(samples)).toList(),
        targets.stream().map(target -> target.subset(samples)).toList());
  }

  /** The samples from {@code from}, inclusive, to {@code to}, exclusive. */
  public Dataset range(int from, int to) {
    if (from < 0 || from > to || to > size) {
      throw new IllegalArgumentException(
          "range: expected a part of 0 to " + size + ", got " + from + " to " + to);
    }
    return subset(IntStream.range(from, to).toArray());
  }

  /** The same samples with other values of one input. */
  Dataset withInput(int input, float[] values) {
    List<Samples> changed = new ArrayList<>(inputs);
    Samples old = inputs.get(input);
    changed.set(input, Samples.checked(old.name(), old.size(), values));
    return new Dataset(size, changed, targets);
  }

  /**
   * The same samples with the labels of a target as values, one per sample: for a regression on
   * labels.
   *
   * @throws IllegalArgumentException if the target has values
   */
  public Dataset withLabelsAsValues(int target) {
    Labels labels = targets.get(target).labels();
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = labels.values()[i];
    }
    List<Target> changed = new ArrayList<>(targets);
    changed.set(target, new Target(null, Samples.checked(labels.name(), 1, values)));
    return new Dataset(size, inputs, changed);
  }

  /**
   * The same samples with the labels of a target as one-hot vectors, one value per class: 1 for the
   * sample's class and 0 elsewhere.
   *
   * @throws IllegalArgumentException if the target has values
   */
  public Dataset withLabelsAsOneHot(int target) {
    Labels labels = targets.get(target).labels();
    int classes = labels.classNames().size();
    float[] values = new float[Math.multiplyExact(size, classes)];
    for (int i = 0; i < size; i++) {
      values[i * classes + labels.values()[i]] = 1;
    }
    List<Target> changed = new ArrayList<>(targets);
    changed.set(target, new Target(null, Samples.checked(labels.name(), classes, values)));
    return new Dataset(size, inputs, changed);
  }

  /**
   * A random split.
   *
   * @param fraction of the samples that go into the training part, in (0, 1)
   * @throws IllegalArgumentException if a part would be empty
   */
  public Split split(double fraction, long seed) {
    return Splits.random(this, fraction, seed);
  }

  /**
   * A random split in which both parts have the classes of a target in the same proportions.
   *
   * @param fraction of the samples that go into the training part, in (0, 1)
   * @throws IllegalArgumentException if the target has values or a part would be empty
   */
  public Split stratifiedSplit(double fraction, int target, long seed) {
    return Splits.stratified(this, fraction, target, seed);
  }

  /**
   * The {@code count} splits of a cross-validation: every sample is in exactly one test part, and
   * the sizes of the test parts differ by one at most.
   *
   * @throws IllegalArgumentException if {@code count} is not in [2, size]
   */
  public List<Split> folds(int count, long seed) {
    return Splits.folds(this, count, seed);
  }

  /**
   * The {@code count} splits of a cross-validation in which the test parts have the classes of a
   * target in the same proportions: every sample is in exactly one test part, and neither the sizes
   * of the test parts nor their samples of one class differ by more than one. A class with fewer
   * than {@code count} samples is missing from some test parts.
   *
   * @throws IllegalArgumentException if {@code count} is not in [2, size] or the target has values
   */
  public List<Split> stratifiedFolds(int count, int target, long seed) {
    return Splits.stratifiedFolds(this, count, target, seed);
  }

  @Override
  public String toString() {
    return "Dataset["
        + size
        + " samples, inputs "
        + inputNames()
        + ", targets "
        + targetNames()
        + "]";
  }

  /** Collects inputs and targets; the arrays are copied. */
  public static final class Builder {
    private final List<Samples> inputs = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private Builder() {}

    /**
     * Adds an input.
     *
     * @param size elements of one sample
     * @param values sample by sample
     * @throws IllegalArgumentException if they are not whole samples, or one is NaN or infinite
     */
    public Builder input(String name, int size, float... values) {
      inputs.add(Samples.checked(name, size, values));
      return this;
    }

    /**
     * Adds a target of labels in [0, classes).
     *
     * @throws IllegalArgumentException if a label lies outside
     */
    public Builder labels(String name, int classes, int... labels) {
      return labels(name, IntStream.range(0, classes).mapToObj(Integer::toString).toList(), labels);
    }

    /**
     * Adds a target of labels that have names.
     *
     * @throws IllegalArgumentException if a label lies outside [0, classNames.size())
     */
    public Builder labels(String name, List<String> classNames, int... labels) {
      targets.add(new Target(Labels.checked(name, labels, classNames), null));
      return this;
    }

    /**
     * Adds a target of values.
     *
     * @param size values of one sample
     * @throws IllegalArgumentException if they are not whole samples, or one is NaN or infinite
     */
    public Builder values(String name, int size, float... values) {
      targets.add(new Target(null, Samples.checked(name, size, values)));
      return this;
    }

    /**
     * Makes the set.
     *
     * @throws IllegalArgumentException if there is no input, two have the same name, or they differ
     *     in the number of samples
     */
    public Dataset build() {
      if (inputs.isEmpty()) {
        throw new IllegalArgumentException("inputs: expected 1 or more, got none");
      }
      int size = inputs.get(0).count();
      checkNames(inputs.stream().map(Samples::name).toList(), "inputs");
      checkNames(targets.stream().map(Target::name).toList(), "targets");
      for (Samples input : inputs) {
        checkCount(input.name(), input.count(), size);
      }
      for (Target target : targets) {
        checkCount(target.name(), target.count(), size);
      }
      return new Dataset(size, inputs, targets);
    }

    private void checkCount(String name, int count, int size) {
      if (count != size) {
        throw new IllegalArgumentException(
            name
                + ": expected "
                + size
                + " samples as "
                + inputs.get(0).name()
                + " has, got "
                + count);
      }
    }

    private static void checkNames(List<String> names, String what) {
      Set<String> seen = new HashSet<>();
      for (String name : names) {
        if (!seen.add(name)) {
          throw new IllegalArgumentException(what + ": " + name + " stands twice");
        }
      }
    }
  }
}
