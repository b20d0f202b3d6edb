/**
 * Annotations with which an interface describes a neural network. Start at {@link
 * dev.sinter.Model}.
 */
@NullMarked
package dev.sinter;

import org.jspecify.annotations.NullMarked;
