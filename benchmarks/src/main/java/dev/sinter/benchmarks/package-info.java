/** Models to measure, and JMH benchmarks of them. */
@NullMarked
package dev.sinter.benchmarks;

import org.jspecify.annotations.NullMarked;
