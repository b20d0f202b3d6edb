package dev.sinter.docs;

import dev.sinter.docs.compile.GeneratedCode;
import dev.sinter.processor.CompiledModel;
import dev.sinter.processor.plan.ModelPlan;

/** A model: what was written, and what became of it. */
record DocumentedModel(ModelSource source, CompiledModel compiled) {
  String name() {
    return plan().spec().name();
  }

  ModelPlan plan() {
    return compiled.plan();
  }

  /**
   * The text of one generated file.
   *
   * @param suffix what its name has behind that of the network class, for example {@code Vector}
   * @throws IllegalArgumentException if there is no such file
   */
  String generated(String suffix) {
    return GeneratedCode.file(compiled, suffix);
  }
}
