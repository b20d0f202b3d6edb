/** Tests of the pages. */
@NullMarked
package dev.sinter.docs.reference;

import org.jspecify.annotations.NullMarked;
