/** What predictions are worth. */
@NullMarked
package dev.sinter.runtime.metric;

import org.jspecify.annotations.NullMarked;
