/** Files: safetensors, read and written without trusting what is read. */
@NullMarked
package dev.sinter.runtime.io;

import org.jspecify.annotations.NullMarked;
