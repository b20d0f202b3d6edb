package dev.sinter.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.sinter.processor.emit.portable.PortableKernels;
import dev.sinter.processor.emit.vector.VectorKernels;
import dev.sinter.processor.plan.ModelPlan;
import java.util.ArrayList;
import java.util.List;

/** Prints a plan: the network, and its kernels in each code form. */
public final class ModelEmitter {
  private ModelEmitter() {}

  public static List<JavaFile> emit(ModelPlan plan, CodeForms forms) {
    NumberType type = NumberType.of(plan.spec().precision());
    List<TypeSpec> types = new ArrayList<>();
    types.add(new NetworkSource(plan, forms).write());
    types.add(new ProgramSource(plan, new PortableKernels(type)).write());
    if (forms == CodeForms.BOTH) {
      types.add(new ProgramSource(plan, new VectorKernels(type)).write());
    }
    return types.stream()
        .map(
            source ->
                JavaFile.builder(plan.spec().packageName(), source)
                    .indent("  ")
                    .skipJavaLangImports(true)
                    .build())
        .toList();
  }
}
