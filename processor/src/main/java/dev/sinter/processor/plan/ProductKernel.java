package dev.sinter.processor.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code result[row, column] = epilogue(sum over inner of left[row, inner] * right[inner,
 * column])}.
 *
 * @param leftRowStride elements between two rows of the left operand
 * @param leftInnerStride elements between two inner indices of the left operand; one of the two
 *     strides is 1
 * @param product the variable that holds the sum in the epilogue
 * @param operands left, right, then those of the epilogue
 */
public record ProductKernel(
    int rows,
    int columns,
    int inner,
    int leftRowStride,
    int leftInnerStride,
    String product,
    ElementCode epilogue,
    List<Operand> operands)
    implements Kernel {
  public ProductKernel {
    operands = List.copyOf(operands);
  }

  public Operand left() {
    return operands.get(0);
  }

  public Operand right() {
    return operands.get(1);
  }

  /** The operands that only the epilogue knows. */
  public List<Operand> epilogueOperands() {
    return operands.subList(2, operands.size());
  }

  @Override
  public Set<String> written() {
    return epilogue.stores().stream().map(Store::operand).collect(Collectors.toSet());
  }

  @Override
  public Kernel canonical() {
    Renaming names = new Renaming(operands);
    String renamedProduct = names.local(product);
    return new ProductKernel(
        rows,
        columns,
        inner,
        leftRowStride,
        leftInnerStride,
        renamedProduct,
        names.rename(epilogue),
        names.operands());
  }
}
