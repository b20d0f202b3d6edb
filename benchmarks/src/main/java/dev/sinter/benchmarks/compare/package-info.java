/** The training step on several JVMs, in both code forms and in PyTorch, in one run. */
@NullMarked
package dev.sinter.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
