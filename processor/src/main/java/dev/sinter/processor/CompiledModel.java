package dev.sinter.processor;

import com.palantir.javapoet.JavaFile;
import dev.sinter.processor.plan.ModelPlan;
import java.util.List;

/** What a model became: the plan, for whoever documents it, and the files. */
public record CompiledModel(ModelPlan plan, List<JavaFile> files) {
  public CompiledModel {
    files = List.copyOf(files);
  }
}
