/** The data sets of the examples: four that ship with them, MNIST from a folder, and made ones. */
@NullMarked
package dev.sinter.examples.data;

import org.jspecify.annotations.NullMarked;
