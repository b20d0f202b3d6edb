/** Writes the reference from the catalogue: every operation, its options, formulas and loops. */
@NullMarked
package dev.sinter.docs.reference;

import org.jspecify.annotations.NullMarked;
