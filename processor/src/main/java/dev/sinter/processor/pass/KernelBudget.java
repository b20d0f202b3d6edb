package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Cost;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How large a kernel may grow. A method takes 255 words of parameters, two for each operand, and
 * HotSpot compiles none over 8,000 bytes.
 */
final class KernelBudget {
  private static final int OPERATIONS = 100;
  private static final int OPERANDS = 40;

  /** Of one formula; a formula that reads another one twice grows by twice its length. */
  private static final int LENGTH = 150;

  private KernelBudget() {}

  /** Whether one kernel can compute all of {@code members}. */
  static boolean fits(Collection<Value> members) {
    int operations = 0;
    Set<Value> operands = new HashSet<>(members);
    for (Value member : members) {
      operands.addAll(member.inputs());
      operations +=
          member.op() instanceof Op.Pointwise pointwise ? Cost.count(pointwise.body()) : 1;
    }
    return operations <= OPERATIONS && operands.size() <= OPERANDS;
  }

  /** Whether a formula of that many subexpressions and variables may be. */
  static boolean fits(int length, int variables) {
    return length <= LENGTH && variables <= OPERANDS;
  }
}
