package dev.sinter.processor.plan;

import dev.sinter.processor.pass.Cluster;
import java.util.List;

/**
 * One kernel run on one set of operands.
 *
 * @param buffers one per operand of the kernel
 * @param cluster what it computes
 */
public record Call(NamedKernel kernel, List<Buffer> buffers, Cluster cluster) {
  public Call {
    buffers = List.copyOf(buffers);
  }
}
