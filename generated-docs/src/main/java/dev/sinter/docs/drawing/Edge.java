package dev.sinter.docs.drawing;

/** Box {@code to} reads box {@code from}. */
record Edge(int from, int to) {}
