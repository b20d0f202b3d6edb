package dev.sinter.runtime.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A tensor as it was read from a file. */
public final class StoredTensor {
  private final String name;
  private final DataType type;
  private final List<Integer> shape;
  private final ByteBuffer data;

  StoredTensor(String name, DataType type, List<Integer> shape, byte[] data) {
    this.name = name;
    this.type = type;
    this.shape = List.copyOf(shape);
    this.data = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  public String name() {
    return name;
  }

  public DataType type() {
    return type;
  }

  /** Extents, outermost first; empty for a scalar. */
  public List<Integer> shape() {
    return shape;
  }

  /** Number of elements. */
  public int size() {
    return data.capacity() / type.bytes();
  }

  /** The elements in row-major order. All types but I64 are exact. */
  public double[] doubles() {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.get(data, i);
    }
    return values;
  }

  /**
   * The elements in row-major order, rounded to float. F32, F16, BF16 and small integers are exact.
   */
  public float[] floats() {
    float[] values = new float[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) type.get(data, i);
    }
    return values;
  }

  @Override
  public String toString() {
    return name + " " + type + shape;
  }
}
