package dev.sinter.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import javax.lang.model.element.Modifier;

/**
 * Stands in for the compiled class of a model with an error, so that code which uses that class
 * does not bury the one error under many of unknown symbols.
 */
public final class StubSource {
  private StubSource() {}

  /**
   * A class whose methods take anything and throw {@link IllegalStateException}.
   *
   * @param packageName empty for the unnamed package
   * @param modelName the model's name in one word
   */
  public static JavaFile print(String packageName, String modelName, boolean isPublic) {
    ClassName name = ClassName.get(packageName, "Compiled" + modelName);
    TypeVariableName anything = TypeVariableName.get("T");
    CodeBlock failure =
        CodeBlock.of(
            "throw new $T($S);\n",
            IllegalStateException.class,
            modelName + " did not compile; see the errors of the compiler");

    TypeSpec.Builder stub =
        TypeSpec.classBuilder(name)
            .addJavadoc("Stands in for the compiled class: $L did not compile.\n", modelName)
            // Abstract, so that the many methods of Network need no bodies here.
            .addModifiers(Modifier.ABSTRACT)
            .addSuperinterface(ClassName.get("dev.sinter.runtime", "Network"))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("create")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(TypeName.LONG, "seed")
                    .returns(name)
                    .addCode(failure)
                    .build())
            .addMethod(takesAnything("trainStep").returns(TypeName.DOUBLE).addCode(failure).build())
            .addMethod(
                takesAnything("predict")
                    .addTypeVariable(anything)
                    .returns(anything)
                    .addCode(failure)
                    .build());
    if (isPublic) {
      stub.addModifiers(Modifier.PUBLIC);
    }
    return JavaFile.builder(packageName, stub.build()).skipJavaLangImports(true).build();
  }

  private static MethodSpec.Builder takesAnything(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(ArrayTypeName.of(Object.class), "values")
        .varargs();
  }
}
