/**
 * The kernels over {@code jdk.incubator.vector}, for JVMs that have that module. They take vectors
 * of the preferred species only.
 */
@NullMarked
package dev.sinter.runtime.kernel.vector;

import org.jspecify.annotations.NullMarked;
