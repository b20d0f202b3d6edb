/** What the user said about a model, as records without compiler types. */
@NullMarked
package dev.sinter.processor.spec;

import org.jspecify.annotations.NullMarked;
