package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import java.util.function.UnaryOperator;

/** A rewrite of the graph that keeps what it computes, under the name that documents show. */
public record Pass(String name, UnaryOperator<Graph> rewrite) {}
