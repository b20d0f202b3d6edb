package dev.sinter.docs.chart;

/** A point in the coordinates of a panel's axes. */
public record Point(double x, double y) {}
