package dev.sinter.processor.spec;

import dev.sinter.processor.diagnostic.Place;

/** One value that a node reads, an input or another node, by name. */
public record ReadSpec(String name, Place place) {}
