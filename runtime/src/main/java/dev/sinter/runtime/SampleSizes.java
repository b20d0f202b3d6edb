package dev.sinter.runtime;

/** Elements of one sample of each input, output and target, worked out once. */
final class SampleSizes {
  final int[] inputs;
  final int[] outputs;
  final int[] targets;

  SampleSizes(NetworkInfo info) {
    inputs = info.inputs().stream().mapToInt(InputInfo::size).toArray();
    outputs = info.outputs().stream().mapToInt(OutputInfo::size).toArray();
    targets = info.targets().stream().mapToInt(TargetInfo::size).toArray();
  }
}
