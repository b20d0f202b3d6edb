package dev.sinter.processor.diagnostic;

/** An opaque place in the user's source: an element, one of its annotations, or a value of one. */
public interface Place {}
