package dev.sinter.processor.ir;

import dev.sinter.processor.expr.Expr;
import java.util.List;

/**
 * The primitive tensor operations. The layers of the catalogue are made of these; what is derived,
 * fused, planned and printed is these only.
 *
 * <p>{@link #shape} is the shape rule. It rejects what the catalogue should never have built, so a
 * failure is an error in the compiler and not in the user's model.
 */
public sealed interface Op {

  /** The shape of the result. */
  Shape shape(List<Shape> inputs);

  /** Whether the value comes from outside and no kernel computes it. */
  default boolean isSource() {
    return false;
  }

  /** A batch that the user passes in. */
  record Input(String name, int slot, Shape batch) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return batch;
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /** The values that a loss compares with. */
  record Target(String name, int slot, Shape batch) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return batch;
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /** The class indices that a loss compares with: integers, one per sample. */
  record Label(String name, int slot, int batch) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return Shape.of(batch, 1);
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /** How much each sample counts in the loss: 1/n for n samples, 0 for padding. */
  record SampleWeight(int batch) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return Shape.of(batch, 1);
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /**
   * A parameter.
   *
   * @param stored the shape in the flat vector
   * @param transposed whether that is the transpose of the shape that the user sees
   */
  record Parameter(String name, Shape stored, boolean transposed, Initialization initialization)
      implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return stored;
    }

    @Override
    public boolean isSource() {
      return true;
    }

    /** The shape that the user and the files see. */
    public Shape visible() {
      return transposed ? Shape.of(stored.extent(1), stored.extent(0)) : stored;
    }
  }

  /** The part of a direction in the space of all parameters that belongs to one of them. */
  record Direction(Parameter parameter) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return parameter.stored();
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /** A tensor whose elements are all one number. */
  record Constant(double value, Shape of) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return of;
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /** A row of numbers that are known when the model is compiled. */
  record Table(List<Double> values) implements Op {
    public Table {
      values = List.copyOf(values);
    }

    @Override
    public Shape shape(List<Shape> inputs) {
      return Shape.of(1, values.size());
    }

    @Override
    public boolean isSource() {
      return true;
    }
  }

  /**
   * A scalar expression at every element. An input with extent 1 along an axis is repeated along
   * it.
   *
   * @param variables the name of each input in {@code body}
   */
  record Pointwise(List<String> variables, Expr body, Shape result) implements Op {
    public Pointwise {
      variables = List.copyOf(variables);
    }

    @Override
    public Shape shape(List<Shape> inputs) {
      require(inputs.size() == variables.size(), "one name per input");
      require(variables.containsAll(body.variables()), "every variable of the formula is an input");
      for (Shape input : inputs) {
        require(broadcasts(input, result), input + " does not broadcast to " + result);
      }
      return result;
    }

    private static boolean broadcasts(Shape from, Shape to) {
      if (from.rank() != to.rank()) {
        return false;
      }
      for (int axis = 0; axis < to.rank(); axis++) {
        if (from.extent(axis) != to.extent(axis) && from.extent(axis) != 1) {
          return false;
        }
      }
      return true;
    }
  }

  /** Reduces one axis of a matrix to extent 1. */
  record Reduce(Kind kind, int axis) implements Op {
    /** What the elements are reduced by. */
    public enum Kind {
      SUM,
      MAX
    }

    @Override
    public Shape shape(List<Shape> inputs) {
      Shape input = only(inputs);
      require(input.rank() == 2 && (axis == 0 || axis == 1), "reduces an axis of a matrix");
      return input.with(axis, 1);
    }
  }

  /** The product of two matrices, each transposed first if so said. */
  record MatMul(boolean transposeLeft, boolean transposeRight) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      require(inputs.size() == 2, "two inputs");
      Shape left = inputs.get(0);
      Shape right = inputs.get(1);
      require(left.rank() == 2 && right.rank() == 2, "two matrices");
      int rows = left.extent(transposeLeft ? 1 : 0);
      int inner = left.extent(transposeLeft ? 0 : 1);
      int innerRight = right.extent(transposeRight ? 1 : 0);
      int columns = right.extent(transposeRight ? 0 : 1);
      require(inner == innerRight, "inner extents " + inner + " and " + innerRight + " differ");
      return Shape.of(rows, columns);
    }
  }

  /** Swaps the axes of a matrix. */
  record Transpose() implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      Shape input = only(inputs);
      require(input.rank() == 2, "transposes a matrix");
      return Shape.of(input.extent(1), input.extent(0));
    }
  }

  /** The same elements in the same order under another shape. */
  record Reshape(Shape result) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      require(only(inputs).size() == result.size(), "as many elements");
      return result;
    }
  }

  /** Joins tensors along one axis. */
  record Concat(int axis) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      Shape first = inputs.get(0);
      int extent = 0;
      for (Shape input : inputs) {
        require(input.with(axis, 1).equals(first.with(axis, 1)), "equal but for the axis");
        extent += input.extent(axis);
      }
      return first.with(axis, extent);
    }
  }

  /** A range along one axis. */
  record Slice(int axis, int start, int length) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      Shape input = only(inputs);
      require(start >= 0 && start + length <= input.extent(axis), "inside the axis");
      return input.with(axis, length);
    }
  }

  /** One row per label, 1 in the label's column and 0 elsewhere. */
  record OneHot(int classes) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      Shape label = only(inputs);
      require(label.rank() == 2 && label.extent(1) == 1, "one label per row");
      return label.with(1, classes);
    }
  }

  /**
   * Random zeros and {@code 1 / (1 - rate)}: a function of seed, step, {@code stream} and position.
   */
  record DropoutMask(double rate, int stream, Shape of) implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return of;
    }
  }

  /** The same tensor in memory of its own. */
  record Copy() implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return only(inputs);
    }
  }

  /** The value itself, but a constant to differentiation. */
  record Detach() implements Op {
    @Override
    public Shape shape(List<Shape> inputs) {
      return only(inputs);
    }
  }

  private static Shape only(List<Shape> inputs) {
    require(inputs.size() == 1, "one input");
    return inputs.get(0);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException(what);
    }
  }
}
