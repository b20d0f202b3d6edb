/**
 * Reads an annotated interface into a model specification; with the processor itself the only
 * package that knows {@code javax.lang.model}.
 */
@NullMarked
package dev.sinter.processor.reader;

import org.jspecify.annotations.NullMarked;
