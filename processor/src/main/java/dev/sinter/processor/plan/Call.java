package dev.sinter.processor.plan;

import dev.sinter.processor.pass.Cluster;
import java.util.List;

/**
 * One kernel run on one set of operands.
 *
 * @param buffers one per operand of the kernel
 * @param labels what the operands are in this call, one per operand
 * @param cluster what it computes
 */
public record Call(NamedKernel kernel, List<Buffer> buffers, List<String> labels, Cluster cluster) {
  public Call {
    buffers = List.copyOf(buffers);
    labels = List.copyOf(labels);
  }
}
