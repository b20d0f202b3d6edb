package dev.sinter.processor.plan;

/** What a kernel reads or writes, under the name it has in the kernel. */
public record Operand(String name, Access access) {}
