package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.pass.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the kernels of a cluster. */
final class KernelBuilder {
  private KernelBuilder() {}

  /** Builds the kernels; {@code results} are the values that other kernels read. */
  static List<BuiltKernel> build(Cluster cluster, Set<Value> results) {
    Value value = cluster.first();
    return switch (cluster.kind()) {
      case PRODUCT -> List.of(ProductKernelBuilder.build(cluster, results));
      case ROWS -> List.of(RowKernelBuilder.build(cluster, results));
      case COLUMN_SUMS -> List.of(columnSums(value));
      case TRANSPOSE -> {
        Shape source = value.input(0).shape();
        yield List.of(
            library(
                new LibraryKernel.Transpose(source.extent(0), source.extent(1)),
                value.input(0),
                value));
      }
      case COPY -> List.of(copy(value.input(0), value));
      case CONCAT -> concat(value, ((Op.Concat) value.op()).axis());
      case SLICE -> List.of(slice(value, (Op.Slice) value.op()));
      case DROPOUT_MASK -> List.of(dropoutMask(value, (Op.DropoutMask) value.op()));
    };
  }

  /** A copy of a whole value. */
  static BuiltKernel copy(Value from, Value to) {
    return library(new LibraryKernel.Copy(Math.toIntExact(from.shape().size())), from, to);
  }

  private static BuiltKernel columnSums(Value sums) {
    Value matrix = sums.input(0);
    return new BuiltKernel(
        new ColumnSumsKernel(
            matrix.shape().extent(0),
            matrix.shape().extent(1),
            List.of(new Operand("matrix", Access.ELEMENT), new Operand("sums", Access.PER_COLUMN))),
        List.of(matrix, sums));
  }

  private static List<BuiltKernel> concat(Value joined, int axis) {
    List<BuiltKernel> pieces = new ArrayList<>();
    int stride = tail(joined.shape(), axis);
    int start = 0;
    for (Value input : joined.inputs()) {
      int length = tail(input.shape(), axis);
      pieces.add(
          library(
              new LibraryKernel.CopyRows(
                  rows(joined.shape(), axis), length, 0, length, start, stride),
              input,
              joined));
      start += length;
    }
    return pieces;
  }

  private static BuiltKernel slice(Value part, Op.Slice slice) {
    Shape source = part.input(0).shape();
    int stride = tail(source, slice.axis());
    int length = tail(part.shape(), slice.axis());
    int start = slice.start() * (stride / source.extent(slice.axis()));
    return library(
        new LibraryKernel.CopyRows(rows(source, slice.axis()), length, start, stride, 0, length),
        part.input(0),
        part);
  }

  private static BuiltKernel dropoutMask(Value mask, Op.DropoutMask op) {
    int size = Math.toIntExact(mask.shape().size());
    return new BuiltKernel(
        new LibraryKernel(
            new LibraryKernel.DropoutMask(op.rate(), op.stream(), size),
            List.of(new Operand("mask", Access.ELEMENT))),
        List.of(mask));
  }

  private static BuiltKernel library(LibraryKernel.Routine routine, Value from, Value to) {
    return new BuiltKernel(
        new LibraryKernel(
            routine,
            List.of(new Operand("source", Access.ELEMENT), new Operand("target", Access.ELEMENT))),
        List.of(from, to));
  }

  private static int rows(Shape shape, int axis) {
    return Math.toIntExact(new Shape(shape.extents().subList(0, axis)).size());
  }

  private static int tail(Shape shape, int axis) {
    return Math.toIntExact(new Shape(shape.extents().subList(axis, shape.rank())).size());
  }
}
