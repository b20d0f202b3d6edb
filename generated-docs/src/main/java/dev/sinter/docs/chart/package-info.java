/** Curves, contours and paths as SVG that is the same on every machine. */
@NullMarked
package dev.sinter.docs.chart;

import org.jspecify.annotations.NullMarked;
