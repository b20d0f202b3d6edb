/** Tests of the pages. */
@NullMarked
package dev.sinter.docs.chart;

import org.jspecify.annotations.NullMarked;
