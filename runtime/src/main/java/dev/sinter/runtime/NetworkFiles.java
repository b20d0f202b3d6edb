package dev.sinter.runtime;

import dev.sinter.runtime.io.DataType;
import dev.sinter.runtime.io.SafeTensors;
import dev.sinter.runtime.io.SafeTensorsException;
import dev.sinter.runtime.io.SafeTensorsWriter;
import dev.sinter.runtime.io.StoredTensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a network. Everything is checked before anything is changed.
 *
 * <p>A file of parameters has PyTorch's names and layouts. A checkpoint has the optimizer's vectors
 * too, cut up by parameter as {@code optimizer/<vector>/<parameter>}, and seed, step and the scale
 * of the learning rate as metadata.
 */
final class NetworkFiles {
  private static final String FORMAT = "format";
  private static final String CHECKPOINT = "sinter-checkpoint";
  private static final String VERSION = "version";
  private static final String CURRENT_VERSION = "1";
  private static final String SEED = "seed";
  private static final String STEP = "step";
  private static final String SCALE = "learningRateScale";

  private NetworkFiles() {}

  /** How far a network was trained. */
  record Progress(long seed, long step, double learningRateScale) {}

  /** Where the values of a tensor belong. */
  private record Place(String tensor, FlatVector vector, ParameterInfo parameter) {}

  static void save(Path file, NetworkInfo info, FlatVector parameters) throws IOException {
    // What PyTorch's own libraries write and ask for.
    SafeTensorsWriter writer = new SafeTensorsWriter().metadata(FORMAT, "pt");
    write(writer, file, info, places(info, parameters, List.of()));
  }

  static void load(Path file, NetworkInfo info, FlatVector parameters) throws IOException {
    SafeTensors stored = SafeTensors.read(file);
    if (CHECKPOINT.equals(stored.metadata().get(FORMAT))) {
      throw new SafeTensorsException(
          file, "expected parameters, got a checkpoint: read it with loadCheckpoint");
    }
    apply(stored, info, places(info, parameters, List.of()), false);
  }

  static void saveCheckpoint(
      Path file,
      NetworkInfo info,
      FlatVector parameters,
      List<FlatVector> states,
      Progress progress)
      throws IOException {
    SafeTensorsWriter writer =
        new SafeTensorsWriter()
            .metadata(FORMAT, CHECKPOINT)
            .metadata(VERSION, CURRENT_VERSION)
            .metadata("model", info.name())
            .metadata(SEED, Long.toString(progress.seed()))
            .metadata(STEP, Long.toString(progress.step()))
            .metadata(SCALE, Double.toString(progress.learningRateScale()));
    write(writer, file, info, places(info, parameters, states));
  }

  static Progress loadCheckpoint(
      Path file, NetworkInfo info, FlatVector parameters, List<FlatVector> states)
      throws IOException {
    SafeTensors stored = SafeTensors.read(file);
    expect(stored, FORMAT, CHECKPOINT);
    expect(stored, VERSION, CURRENT_VERSION);
    long seed = number(stored, SEED);
    long step = number(stored, STEP);
    if (step < 0) {
      throw new SafeTensorsException(file, "metadata 'step': expected 0 or more, got " + step);
    }
    double scale = learningRateScale(stored);
    apply(stored, info, places(info, parameters, states), true);
    return new Progress(seed, step, scale);
  }

  private static List<Place> places(
      NetworkInfo info, FlatVector parameters, List<FlatVector> states) {
    List<Place> places = new ArrayList<>();
    for (ParameterInfo parameter : info.parameters()) {
      places.add(new Place(parameter.name(), parameters, parameter));
    }
    for (int s = 0; s < states.size(); s++) {
      // No Java name contains a slash, so these never meet the name of a parameter.
      String prefix = "optimizer/" + info.states().get(s) + "/";
      for (ParameterInfo parameter : info.parameters()) {
        places.add(new Place(prefix + parameter.name(), states.get(s), parameter));
      }
    }
    return places;
  }

  private static void write(
      SafeTensorsWriter writer, Path file, NetworkInfo info, List<Place> places)
      throws IOException {
    for (Place place : places) {
      writer.tensor(
          place.tensor(),
          ownType(info),
          place.parameter().shape(),
          () -> place.vector().read(place.parameter()));
    }
    writer.write(file);
  }

  private static DataType ownType(NetworkInfo info) {
    return info.elementType() == ElementType.FLOAT ? DataType.F32 : DataType.F64;
  }

  private static void apply(
      SafeTensors stored, NetworkInfo info, List<Place> places, boolean sameBits)
      throws SafeTensorsException {
    Set<String> extra = new HashSet<>(stored.names());
    List<double[]> values = new ArrayList<>();
    for (Place place : places) {
      StoredTensor tensor = stored.tensor(place.tensor());
      extra.remove(place.tensor());
      checkShape(stored, tensor, place.parameter());
      checkType(stored, tensor, info, sameBits);
      double[] numbers = tensor.doubles();
      if (info.elementType() == ElementType.FLOAT && tensor.type() == DataType.F64) {
        checkFloatRange(stored, tensor, numbers);
      }
      values.add(numbers);
    }
    for (String name : stored.names()) {
      if (extra.contains(name)) {
        throw new SafeTensorsException(
            stored.file(), name, "not expected: " + info.name() + " has nothing of this name");
      }
    }
    for (int i = 0; i < places.size(); i++) {
      places.get(i).vector().write(places.get(i).parameter(), values.get(i));
    }
  }

  private static void checkShape(SafeTensors stored, StoredTensor tensor, ParameterInfo parameter)
      throws SafeTensorsException {
    if (!tensor.shape().equals(parameter.shape())) {
      throw new SafeTensorsException(
          stored.file(),
          tensor.name(),
          "expected shape " + parameter.shape() + ", got " + tensor.shape());
    }
  }

  private static void checkType(
      SafeTensors stored, StoredTensor tensor, NetworkInfo info, boolean sameBits)
      throws SafeTensorsException {
    if (sameBits ? tensor.type() != ownType(info) : !tensor.type().isFloatingPoint()) {
      throw new SafeTensorsException(
          stored.file(),
          tensor.name(),
          "expected dtype "
              + (sameBits ? ownType(info).name() : "F32, F64, F16 or BF16")
              + ", got "
              + tensor.type());
    }
  }

  private static void checkFloatRange(SafeTensors stored, StoredTensor tensor, double[] numbers)
      throws SafeTensorsException {
    for (int i = 0; i < numbers.length; i++) {
      if (Float.isInfinite((float) numbers[i]) && !Double.isInfinite(numbers[i])) {
        throw new SafeTensorsException(
            stored.file(),
            tensor.name(),
            "expected values in the range of float, got " + numbers[i] + " at " + i);
      }
    }
  }

  private static void expect(SafeTensors stored, String key, String expected)
      throws SafeTensorsException {
    String actual = metadata(stored, key);
    if (!actual.equals(expected)) {
      throw new SafeTensorsException(
          stored.file(), "metadata '" + key + "': expected " + expected + ", got " + actual);
    }
  }

  private static long number(SafeTensors stored, String key) throws SafeTensorsException {
    String value = metadata(stored, key);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new SafeTensorsException(
          stored.file(), "metadata '" + key + "': expected a whole number, got " + value);
    }
  }

  private static double learningRateScale(SafeTensors stored) throws SafeTensorsException {
    // Checkpoints of before there was a scale have none.
    String value = stored.metadata().getOrDefault(SCALE, "1");
    double scale;
    try {
      scale = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      scale = Double.NaN;
    }
    if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new SafeTensorsException(
          stored.file(), "metadata '" + SCALE + "': expected 0 or more, got " + value);
    }
    return scale;
  }

  private static String metadata(SafeTensors stored, String key) throws SafeTensorsException {
    String value = stored.metadata().get(key);
    if (value == null) {
      throw new SafeTensorsException(
          stored.file(),
          "metadata '" + key + "' is missing: expected a checkpoint that saveCheckpoint wrote");
    }
    return value.length() <= 100 ? value : value.substring(0, 100) + "…";
  }
}
