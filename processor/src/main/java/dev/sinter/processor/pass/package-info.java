/** Named rewrites of the graph, verified one by one. */
@NullMarked
package dev.sinter.processor.pass;

import org.jspecify.annotations.NullMarked;
