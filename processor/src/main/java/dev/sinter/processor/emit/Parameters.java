package dev.sinter.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.sinter.processor.plan.Access;
import dev.sinter.processor.plan.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** Operands as parameters of a method: an array and where in it the operand begins. */
public final class Parameters {
  private Parameters() {}

  /** Declares them. */
  public static void declare(MethodSpec.Builder method, NumberType type, List<Operand> operands) {
    TypeName number = type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
    for (Operand operand : operands) {
      TypeName element = operand.access() == Access.LABEL ? TypeName.INT : number;
      method.addParameter(ArrayTypeName.of(element), operand.name());
      method.addParameter(TypeName.INT, operand.name() + "At");
    }
  }

  /** Passes them on under the same names. */
  public static String pass(List<Operand> operands) {
    return operands.stream()
        .map(operand -> operand.name() + ", " + operand.name() + "At")
        .collect(Collectors.joining(", "));
  }
}
