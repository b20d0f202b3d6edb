package dev.sinter.runtime.train;

import dev.sinter.runtime.InputInfo;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.TargetInfo;
import dev.sinter.runtime.data.Dataset;
import java.util.List;

/**
 * Which input and target of a data set goes to which of a network: by name where the set has all
 * the names of the network, otherwise by order.
 */
public final class DatasetBinding {
  private final Network network;
  private final Dataset data;
  private final int[] inputs;
  private final int[] targets;

  private DatasetBinding(Network network, Dataset data, int[] inputs, int[] targets) {
    this.network = network;
    this.data = data;
    this.inputs = inputs;
    this.targets = targets;
  }

  /**
   * Binds inputs and targets.
   *
   * @throws IllegalArgumentException if the set does not fit the network
   */
  public static DatasetBinding of(Network network, Dataset data) {
    NetworkInfo info = network.info();
    DatasetBinding binding =
        new DatasetBinding(
            network,
            data,
            inputs(info, data),
            places(
                "targets",
                info.targets().stream().map(TargetInfo::name).toList(),
                data.targetNames()));
    for (int t = 0; t < binding.targets.length; t++) {
      binding.checkTarget(info.targets().get(t), binding.targets[t]);
    }
    return binding;
  }

  /**
   * Binds the inputs alone, for predictions.
   *
   * @throws IllegalArgumentException if they do not fit the network
   */
  public static DatasetBinding ofInputs(Network network, Dataset data) {
    return new DatasetBinding(network, data, inputs(network.info(), data), new int[0]);
  }

  private static int[] inputs(NetworkInfo info, Dataset data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException("data: expected samples, got none");
    }
    int[] places =
        places("inputs", info.inputs().stream().map(InputInfo::name).toList(), data.inputNames());
    for (int i = 0; i < places.length; i++) {
      InputInfo input = info.inputs().get(i);
      if (input.size() != data.inputSize(places[i])) {
        throw new IllegalArgumentException(
            "input "
                + input.name()
                + ": expected "
                + input.size()
                + " elements per sample, the data set has "
                + data.inputSize(places[i])
                + " in "
                + data.inputNames().get(places[i]));
      }
    }
    return places;
  }

  private static int[] places(String what, List<String> wanted, List<String> given) {
    boolean byName = given.containsAll(wanted);
    if (!byName && wanted.size() != given.size()) {
      throw new IllegalArgumentException(
          what + ": the network has " + wanted + ", the data set has " + given);
    }
    int[] places = new int[wanted.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = byName ? given.indexOf(wanted.get(i)) : i;
    }
    return places;
  }

  private void checkTarget(TargetInfo target, int place) {
    String name = "target " + target.name() + ": ";
    if (data.hasLabels(place)) {
      int classes = data.classNames(place).size();
      int most = target.mostClasses();
      if (most == 0) {
        throw new IllegalArgumentException(
            name + "expected " + target.size() + " values per sample, the data set has labels");
      }
      if (classes > most) {
        throw new IllegalArgumentException(
            name + "expected at most " + most + " classes, the data set has " + classes);
      }
    } else if (target.kind() == TargetInfo.Kind.LABEL) {
      throw new IllegalArgumentException(name + "expected class labels, the data set has values");
    } else if (target.size() != data.targetSize(place)) {
      throw new IllegalArgumentException(
          name
              + "expected "
              + target.size()
              + " values per sample, the data set has "
              + data.targetSize(place));
    }
  }

  /** The input of the data set that goes to an input of the network. */
  public int input(int networkInput) {
    return inputs[networkInput];
  }

  /** The target of the data set that goes to a target of the network. */
  public int target(int networkTarget) {
    return targets[networkTarget];
  }

  /** Copies one sample into a row of the network's staged batch. Allocates nothing. */
  public void stage(int sample, int row) {
    for (int i = 0; i < inputs.length; i++) {
      data.stageInput(inputs[i], sample, network, i, row);
    }
    for (int t = 0; t < targets.length; t++) {
      data.stageTarget(targets[t], sample, network, t, row);
    }
  }
}
