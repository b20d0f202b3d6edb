package dev.sinter.processor.numeric;

import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Works a graph out value by value, as slowly as the definitions are written. Sources have random
 * values that depend on their names only, so that graphs before and after a pass can be compared.
 */
final class GraphEvaluator {
  private final Map<Value, double[]> values = new IdentityHashMap<>();
  private final Map<String, double[]> sources;
  private final long seed;

  private GraphEvaluator(Map<String, double[]> sources, long seed) {
    this.sources = sources;
    this.seed = seed;
  }

  /** The results of a graph by kind and name; gradients as the user sees them, not as stored. */
  static Map<String, double[]> results(Graph graph, long seed) {
    return results(graph, Map.of(), seed);
  }

  /** The same with given values of some inputs. */
  static Map<String, double[]> results(Graph graph, Map<String, double[]> inputs, long seed) {
    GraphEvaluator evaluator = new GraphEvaluator(inputs, seed);
    Map<String, Op.Parameter> parameters = new HashMap<>();
    for (Value value : graph.values()) {
      evaluator.values.put(value, evaluator.compute(value));
      if (value.op() instanceof Op.Parameter parameter) {
        parameters.put(parameter.name(), parameter);
      }
      if (value.op() instanceof Op.Direction direction) {
        parameters.put(direction.parameter().name(), direction.parameter());
      }
    }
    Map<String, double[]> results = new HashMap<>();
    for (Root root : graph.roots()) {
      double[] result = evaluator.values.get(root.value());
      Op.Parameter parameter = parameters.get(root.name());
      boolean stored =
          (root.kind() == Root.Kind.PARAMETER_GRADIENT || root.kind() == Root.Kind.HESSIAN_VECTOR)
              && parameter != null
              && parameter.transposed();
      Shape shape = root.value().shape();
      results.put(
          root.kind() + " " + root.name(),
          stored ? transpose(result, shape.extent(0), shape.extent(1)) : result);
    }
    return results;
  }

  private double[] compute(Value value) {
    Op op = value.op();
    int size = Math.toIntExact(value.shape().size());
    List<double[]> inputs = value.inputs().stream().map(values::get).toList();
    if (op instanceof Op.Input input) {
      return source("input " + input.name(), size);
    }
    if (op instanceof Op.Target target) {
      return source("target " + target.name(), size);
    }
    if (op instanceof Op.Label label) {
      double[] labels = source("label " + label.name(), size);
      return Arrays.stream(labels).map(x -> Math.abs(x) > 0.5 ? 1 : 0).toArray();
    }
    if (op instanceof Op.SampleWeight) {
      return filled(size, 1.0 / size);
    }
    if (op instanceof Op.Table table) {
      return table.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
    if (op instanceof Op.Parameter parameter) {
      double[] seen = source("parameter " + parameter.name(), size);
      Shape visible = parameter.visible();
      return parameter.transposed() ? transpose(seen, visible.extent(0), visible.extent(1)) : seen;
    }
    if (op instanceof Op.Direction direction) {
      Op.Parameter parameter = direction.parameter();
      double[] seen = source("direction " + parameter.name(), size);
      Shape visible = parameter.visible();
      return parameter.transposed() ? transpose(seen, visible.extent(0), visible.extent(1)) : seen;
    }
    if (op instanceof Op.Constant constant) {
      return filled(size, constant.value());
    }
    if (op instanceof Op.DropoutMask mask) {
      double[] random = source("mask " + mask.stream(), size);
      return Arrays.stream(random).map(x -> x > -0.5 ? 1 / (1 - mask.rate()) : 0).toArray();
    }
    if (op instanceof Op.Pointwise pointwise) {
      return pointwise(value, pointwise, inputs);
    }
    if (op instanceof Op.MatMul product) {
      return product(value, product, inputs.get(0), inputs.get(1));
    }
    if (op instanceof Op.Reduce reduce) {
      return reduce(value.input(0).shape(), reduce, inputs.get(0));
    }
    if (op instanceof Op.Transpose) {
      Shape shape = value.input(0).shape();
      return transpose(inputs.get(0), shape.extent(0), shape.extent(1));
    }
    if (op instanceof Op.Concat concat) {
      return concat(value, concat.axis(), inputs);
    }
    if (op instanceof Op.Slice slice) {
      return slice(value, slice, inputs.get(0));
    }
    if (op instanceof Op.OneHot oneHot) {
      double[] rows = new double[size];
      for (int row = 0; row < inputs.get(0).length; row++) {
        rows[row * oneHot.classes() + (int) inputs.get(0)[row]] = 1;
      }
      return rows;
    }
    // Reshape, Copy and Detach leave the elements as they are.
    return inputs.get(0);
  }

  private double[] source(String name, int size) {
    double[] given = sources.get(name.substring(name.indexOf(' ') + 1));
    if (given != null) {
      return given;
    }
    return new Random(31L * name.hashCode() + seed).doubles(size, -1, 1).toArray();
  }

  private static double[] pointwise(Value value, Op.Pointwise pointwise, List<double[]> inputs) {
    double[] result = new double[Math.toIntExact(value.shape().size())];
    for (int i = 0; i < result.length; i++) {
      int[] place = place(i, value.shape());
      Map<String, Double> at = new HashMap<>();
      for (int v = 0; v < inputs.size(); v++) {
        Shape shape = value.input(v).shape();
        int[] broadcast = place.clone();
        for (int axis = 0; axis < broadcast.length; axis++) {
          broadcast[axis] = shape.extent(axis) == 1 ? 0 : broadcast[axis];
        }
        at.put(pointwise.variables().get(v), inputs.get(v)[index(broadcast, shape)]);
      }
      result[i] = Evaluator.evaluate(pointwise.body(), at);
    }
    return result;
  }

  private static double[] product(Value value, Op.MatMul product, double[] left, double[] right) {
    int rows = value.shape().extent(0);
    int columns = value.shape().extent(1);
    Shape leftShape = value.input(0).shape();
    int inner = leftShape.extent(product.transposeLeft() ? 0 : 1);
    double[] result = new double[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int k = 0; k < inner; k++) {
          result[r * columns + c] +=
              left[product.transposeLeft() ? k * rows + r : r * inner + k]
                  * right[product.transposeRight() ? c * inner + k : k * columns + c];
        }
      }
    }
    return result;
  }

  private static double[] reduce(Shape shape, Op.Reduce reduce, double[] input) {
    boolean max = reduce.kind() == Op.Reduce.Kind.MAX;
    double[] result = filled(shape.extent(1 - reduce.axis()), max ? Double.NEGATIVE_INFINITY : 0);
    for (int i = 0; i < input.length; i++) {
      int kept = place(i, shape)[1 - reduce.axis()];
      result[kept] = max ? Math.max(result[kept], input[i]) : result[kept] + input[i];
    }
    return result;
  }

  private static double[] concat(Value value, int axis, List<double[]> inputs) {
    double[] result = new double[Math.toIntExact(value.shape().size())];
    int start = 0;
    for (int v = 0; v < inputs.size(); v++) {
      Shape shape = value.input(v).shape();
      for (int i = 0; i < inputs.get(v).length; i++) {
        int[] place = place(i, shape);
        place[axis] += start;
        result[index(place, value.shape())] = inputs.get(v)[i];
      }
      start += shape.extent(axis);
    }
    return result;
  }

  private static double[] slice(Value value, Op.Slice slice, double[] input) {
    double[] result = new double[Math.toIntExact(value.shape().size())];
    for (int i = 0; i < result.length; i++) {
      int[] place = place(i, value.shape());
      place[slice.axis()] += slice.start();
      result[i] = input[index(place, value.input(0).shape())];
    }
    return result;
  }

  private static double[] transpose(double[] matrix, int rows, int columns) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      result[i % columns * rows + i / columns] = matrix[i];
    }
    return result;
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  /** The index along every axis of element {@code i} in row-major order. */
  private static int[] place(int i, Shape shape) {
    List<Integer> extents = new ArrayList<>(shape.extents());
    int[] place = new int[extents.size()];
    int rest = i;
    for (int axis = place.length - 1; axis >= 0; axis--) {
      place[axis] = rest % extents.get(axis);
      rest /= extents.get(axis);
    }
    return place;
  }

  private static int index(int[] place, Shape shape) {
    int index = 0;
    for (int axis = 0; axis < place.length; axis++) {
      index = index * shape.extent(axis) + place[axis];
    }
    return index;
  }
}
