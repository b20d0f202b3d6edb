/** Tests of the pages. */
@NullMarked
package dev.sinter.docs;

import org.jspecify.annotations.NullMarked;
