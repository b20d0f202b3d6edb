@NullMarked
package dev.sinter.examples.command;

import org.jspecify.annotations.NullMarked;
