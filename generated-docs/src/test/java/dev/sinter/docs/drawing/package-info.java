/** Tests of the pages. */
@NullMarked
package dev.sinter.docs.drawing;

import org.jspecify.annotations.NullMarked;
