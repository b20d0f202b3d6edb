package dev.sinter.processor.ir;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor in a graph: an operation applied to other values. Immutable, compared by identity.
 *
 * <p>The label is what a reader calls it: {@code hidden}, {@code hidden.weight}, {@code dLogits}.
 */
public final class Value {
  private final Op op;
  private final List<Value> inputs;
  private final Shape shape;
  private final Origin origin;
  private final String label;

  public Value(Op op, List<Value> inputs, Origin origin, String label) {
    this.op = op;
    this.inputs = List.copyOf(inputs);
    this.shape = op.shape(inputs.stream().map(Value::shape).toList());
    this.origin = origin;
    this.label = label;
  }

  public static Value of(Op op, Origin origin, String label, Value... inputs) {
    return new Value(op, Arrays.asList(inputs), origin, label);
  }

  public Op op() {
    return op;
  }

  public List<Value> inputs() {
    return inputs;
  }

  public Value input(int index) {
    return inputs.get(index);
  }

  public Shape shape() {
    return shape;
  }

  public Origin origin() {
    return origin;
  }

  public String label() {
    return label;
  }

  /** The same operation over other inputs; this value itself if they are the same. */
  public Value withInputs(List<Value> changed) {
    return changed.equals(inputs) ? this : new Value(op, changed, origin, label);
  }

  /** The same value under another label. */
  public Value labelled(String newLabel) {
    return new Value(op, inputs, origin, newLabel);
  }

  @Override
  public String toString() {
    return label + "[" + shape + "]";
  }
}
