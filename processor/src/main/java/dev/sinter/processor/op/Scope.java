package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;

/** What an operation sees of the model while it is lowered: its node, and how to make values. */
public final class Scope {
  private final ModelScope model;
  private final String node;
  private final List<String> reads;
  private final int index;
  private final String from;
  private final String label;
  private final Initializer defaultInitializer;
  private final List<OperationSpec> coefficients;

  /**
   * @param index place of the operation on its method, from 0
   * @param from what stands before the operation, for messages
   * @param label what the result is called
   * @param defaultInitializer how a weight of the operation starts where the model does not say
   * @param coefficients the learned numbers of the node's formula
   */
  Scope(
      ModelScope model,
      String node,
      List<String> reads,
      int index,
      String from,
      String label,
      Initializer defaultInitializer,
      List<OperationSpec> coefficients) {
    this.model = model;
    this.node = node;
    this.reads = reads;
    this.index = index;
    this.from = from;
    this.label = label;
    this.defaultInitializer = defaultInitializer;
    this.coefficients = coefficients;
  }

  /** The method's name. */
  public String node() {
    return node;
  }

  /** The names of the values that the node reads. */
  public List<String> reads() {
    return reads;
  }

  /** The learned numbers that the user declared for the formula of this node. */
  public List<OperationSpec> coefficients() {
    return coefficients;
  }

  /** Whether the operation is the first on its method. */
  public boolean isFirst() {
    return index == 0;
  }

  /** What gives the operation its input: the value read, or the operation before it. */
  public String from() {
    return from;
  }

  /** How a weight starts where the model does not say: what the activation after it asks for. */
  public Initializer defaultInitializer() {
    return defaultInitializer;
  }

  /** Whether the graph is one for training; otherwise one for prediction. */
  public boolean isTraining() {
    return model.mode().training();
  }

  public void error(Message message, Place place, Object... values) {
    model.reporter().error(message, place, values);
  }

  public Options options(OperationSpec operation) {
    return new Options(operation, model.reporter());
  }

  /** A random number stream that no other operation of the model uses. */
  public int nextRandomStream() {
    return model.nextRandomStream();
  }

  /** A parameter of this node, named after it. */
  public Value parameter(String name, Shape shape, Initialization initialization) {
    return model.parameter(
        new Op.Parameter(node + "." + name, shape, false, initialization), origin());
  }

  /** The target that a loss of this node compares with, values in the shape of one sample. */
  public Value target(TargetSpec.Kind kind, Shape sample) {
    int slot = model.addTarget(new TargetSpec(node, kind, sample, 0));
    return value("target", new Op.Target(node, slot, sample.batched(model.mode().batch())));
  }

  /** The class label that a loss of this node compares with. */
  public Value label(int classes) {
    int slot = model.addTarget(new TargetSpec(node, TargetSpec.Kind.LABEL, Shape.of(), classes));
    return value("label", new Op.Label(node, slot, model.mode().batch()));
  }

  /** How much each sample counts in the loss, a column; the sum is 1. */
  public Value sampleWeight() {
    return Value.of(
        new Op.SampleWeight(model.mode().batch()),
        new Origin("sample", Origin.Phase.FORWARD),
        "sampleWeight");
  }

  /** A value of this node on the way to its result. */
  public Value value(String name, Op op, Value... inputs) {
    return Value.of(op, origin(), within(name), inputs);
  }

  /** The operation's result as a formula of its inputs. */
  public Value pointwise(Shape shape, Expr body, List<String> names, List<Value> inputs) {
    return new Value(new Op.Pointwise(names, body, shape), inputs, origin(), label);
  }

  /** A formula on the way to the result. */
  public Value pointwise(
      String name, Shape shape, Expr body, List<String> names, List<Value> inputs) {
    return new Value(new Op.Pointwise(names, body, shape), inputs, origin(), within(name));
  }

  /** The value under another shape; the value itself if it has that shape. */
  public Value reshape(Value value, Shape shape) {
    return value.shape().equals(shape)
        ? value
        : Value.of(new Op.Reshape(shape), origin(), value.label(), value);
  }

  private Origin origin() {
    return new Origin(node, Origin.Phase.FORWARD);
  }

  /** For example {@code hiddenProduct}. */
  private String within(String name) {
    return node + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
