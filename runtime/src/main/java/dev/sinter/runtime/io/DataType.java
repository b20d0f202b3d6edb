package dev.sinter.runtime.io;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The element types of safetensors that can be read; {@link #F32} and {@link #F64} are written. */
public enum DataType {
  F64(8),
  F32(4),
  F16(2),
  BF16(2),
  I64(8),
  I32(4),
  I16(2),
  I8(1),
  U8(1),
  BOOL(1);

  private final int bytes;

  DataType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether elements are binary floating-point numbers. */
  public boolean isFloatingPoint() {
    return this == F64 || this == F32 || this == F16 || this == BF16;
  }

  static @Nullable DataType named(String name) {
    for (DataType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  static String names() {
    return Arrays.stream(values()).map(DataType::name).collect(Collectors.joining(", "));
  }

  /** Element {@code index} of little-endian {@code data}; I64 is rounded to the nearest double. */
  double get(ByteBuffer data, int index) {
    int at = index * bytes;
    return switch (this) {
      case F64 -> data.getDouble(at);
      case F32 -> data.getFloat(at);
      case F16 -> half(data.getShort(at));
      case BF16 -> Float.intBitsToFloat(data.getShort(at) << 16);
      case I64 -> data.getLong(at);
      case I32 -> data.getInt(at);
      case I16 -> data.getShort(at);
      case I8 -> data.get(at);
      case U8 -> data.get(at) & 0xFF;
      case BOOL -> data.get(at) == 0 ? 0 : 1;
    };
  }

  void put(ByteBuffer data, double value) {
    switch (this) {
      case F64 -> data.putDouble(value);
      case F32 -> data.putFloat((float) value);
      default -> throw new IllegalArgumentException("type: expected F32 or F64, got " + this);
    }
  }

  /** IEEE 754 binary16: 1 sign bit, 5 exponent bits, 10 bits of fraction. */
  private static double half(short bits) {
    int exponent = (bits >> 10) & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude;
    if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((double) fraction, -24);
    } else {
      magnitude = Math.scalb((double) (fraction | 0x400), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
