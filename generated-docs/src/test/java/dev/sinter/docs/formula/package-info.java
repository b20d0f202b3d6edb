/** Tests of the pages. */
@NullMarked
package dev.sinter.docs.formula;

import org.jspecify.annotations.NullMarked;
