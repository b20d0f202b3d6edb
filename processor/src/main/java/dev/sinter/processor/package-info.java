/** The annotation processor: from an annotated interface to a compiled network. */
@NullMarked
package dev.sinter.processor;

import org.jspecify.annotations.NullMarked;
