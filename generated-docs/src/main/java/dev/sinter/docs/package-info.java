/** Writes a page for each example model from its plan, and finds pages that are stale. */
@NullMarked
package dev.sinter.docs;

import org.jspecify.annotations.NullMarked;
