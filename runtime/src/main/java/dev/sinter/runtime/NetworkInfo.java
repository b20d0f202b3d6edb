package dev.sinter.runtime;

import java.util.List;

/**
 * Everything a compiled network says about itself.
 *
 * @param name the model's simple name
 * @param flatSize elements to allocate for the flat parameter vector: a little more than {@code
 *     numParameters}, so that the last vector of lanes stays inside the array
 * @param arenaSize elements of the arena that holds activations
 * @param states names of the optimizer's vectors, each as long as the parameters
 * @param source qualified name of the interface that describes the model
 * @param hessian whether it was compiled with second derivatives
 */
public record NetworkInfo(
    String name,
    ElementType elementType,
    int batchSize,
    List<InputInfo> inputs,
    List<OutputInfo> outputs,
    List<TargetInfo> targets,
    List<ParameterInfo> parameters,
    int numParameters,
    int flatSize,
    int arenaSize,
    List<String> states,
    String source,
    boolean hessian) {
  public NetworkInfo {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    targets = List.copyOf(targets);
    parameters = List.copyOf(parameters);
    states = List.copyOf(states);
  }

  /** A network that was compiled without second derivatives. */
  public NetworkInfo(
      String name,
      ElementType elementType,
      int batchSize,
      List<InputInfo> inputs,
      List<OutputInfo> outputs,
      List<TargetInfo> targets,
      List<ParameterInfo> parameters,
      int numParameters,
      int flatSize,
      int arenaSize,
      List<String> states,
      String source) {
    this(
        name,
        elementType,
        batchSize,
        inputs,
        outputs,
        targets,
        parameters,
        numParameters,
        flatSize,
        arenaSize,
        states,
        source,
        false);
  }
}
