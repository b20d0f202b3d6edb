/** Markdown as GitHub renders it. */
@NullMarked
package dev.sinter.docs.text;

import org.jspecify.annotations.NullMarked;
