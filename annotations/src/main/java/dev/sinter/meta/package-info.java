/**
 * Says which annotations are operations of the model language, so that the compiler needs no list
 * of its own.
 */
@NullMarked
package dev.sinter.meta;

import org.jspecify.annotations.NullMarked;
