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
  private static final int OPERATIONS = 80;

  /** Transcendental functions; each has arguments and a result in the scratch of a kernel. */
  static final int CALLS = 4;

  private static final int OPERANDS = 40;

  /** Of one formula; a formula that reads another one twice grows by twice its length. */
  private static final int LENGTH = 150;

  private KernelBudget() {}

  /** Whether one kernel can compute all of {@code members}. */
  static boolean fits(Collection<Value> members) {
    int operations = 0;
    int calls = 0;
    long elements = members.stream().mapToLong(member -> member.shape().size()).max().orElse(0);
    Set<Value> operands = new HashSet<>(members);
    for (Value member : members) {
      operands.addAll(member.inputs());
      if (member.op() instanceof Op.Pointwise pointwise) {
        operations += Cost.count(pointwise.body());
        calls += member.shape().size() == elements ? Cost.calls(pointwise.body()) : 0;
      } else {
        operations++;
      }
    }
    return operations <= OPERATIONS && operands.size() <= OPERANDS && calls <= CALLS;
  }

  /** Whether a formula of that many subexpressions, variables and functions may be. */
  static boolean fits(int length, int variables, int calls) {
    return length <= LENGTH && variables <= OPERANDS && calls <= CALLS;
  }
}
