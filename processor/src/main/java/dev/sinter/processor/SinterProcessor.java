package dev.sinter.processor;

import com.google.auto.common.SuperficialValidation;
import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.sinter.Model;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.emit.CodeForms;
import dev.sinter.processor.emit.StubSource;
import dev.sinter.processor.reader.ModelReader;
import dev.sinter.processor.reader.SourcePlace;
import dev.sinter.processor.reader.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Compiles every interface with {@link Model} into a class beside it.
 *
 * <p>The option {@code -Asinter.form=auto|both|portable} says which forms of the kernels to print:
 * by default the vector form where the compilation sees {@code jdk.incubator.vector}, and always
 * the portable one.
 */
@AutoService(Processor.class)
@SupportedOptions(SinterProcessor.FORM_OPTION)
public final class SinterProcessor extends AbstractProcessor {
  static final String FORM_OPTION = "sinter.form";

  /** Set by kapt, which runs processors on Java stubs and leaves compiling to others. */
  private static final String KAPT_OPTION = "kapt.kotlin.generated";

  private static final String VECTOR_CLASS = "jdk.incubator.vector.FloatVector";

  private final Consumer<CompiledModel> observer;
  private final Set<String> unresolved = new LinkedHashSet<>();
  private @Nullable GeneratedFiles files;
  private @Nullable CodeForms forms;

  /** For the compiler. */
  public SinterProcessor() {
    this(compiled -> {});
  }

  /** Shows every compiled model to {@code observer} before its files are written. */
  public SinterProcessor(Consumer<CompiledModel> observer) {
    this.observer = observer;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Model.class.getCanonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    files = new GeneratedFiles(environment.getFiler());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> names = new LinkedHashSet<>(unresolved);
    unresolved.clear();
    for (TypeElement annotation : annotations) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        names.add(type.getQualifiedName().toString());
      }
    }
    Elements elements = processingEnv.getElementUtils();
    for (String name : names) {
      // Elements of an earlier round do not know the types generated since.
      TypeElement model = elements.getTypeElement(name);
      if (SuperficialValidation.validateElement(model)) {
        compile(model);
      } else {
        // Another processor may generate what is missing; at the end the compiler reports it.
        unresolved.add(name);
      }
    }
    return false;
  }

  private void compile(TypeElement model) {
    ModelReporter reporter = new ModelReporter(processingEnv.getMessager());
    try {
      CodeForms codeForms = forms(model);
      new ModelReader(processingEnv.getElementUtils())
          .read(model, reporter)
          .flatMap(spec -> ModelCompiler.compile(spec, codeForms, reporter))
          .ifPresent(
              compiled -> {
                observer.accept(compiled);
                files.write(model, compiled.files(), reporter);
              });
    } catch (RuntimeException | Error mistake) {
      reporter.error(
          Message.INTERNAL,
          SourcePlace.of(model),
          TypeName.of(model).dotted(),
          mistake,
          topFrame(mistake));
    }
    if (reporter.hasErrors()) {
      writeStub(model, reporter);
    }
  }

  private void writeStub(TypeElement model, ModelReporter reporter) {
    JavaFile stub =
        StubSource.print(
            processingEnv.getElementUtils().getPackageOf(model).getQualifiedName().toString(),
            TypeName.of(model).joined(),
            TypeName.isPublic(model));
    if (!files.isTaken(stub)) {
      files.write(model, List.of(stub), reporter);
    }
  }

  /** Decided with the first model; all modules of one compilation get the same. */
  private CodeForms forms(TypeElement model) {
    if (forms == null) {
      Map<String, String> options = processingEnv.getOptions();
      FormChoice choice =
          FormChoice.of(
              options.get(FORM_OPTION), seesVectors(model), options.containsKey(KAPT_OPTION));
      processingEnv.getMessager().printMessage(choice.kind(), choice.text());
      forms = choice.forms();
    }
    return forms;
  }

  private boolean seesVectors(TypeElement model) {
    Elements elements = processingEnv.getElementUtils();
    ModuleElement module = elements.getModuleOf(model);
    return module == null
        ? elements.getTypeElement(VECTOR_CLASS) != null
        : elements.getTypeElement(module, VECTOR_CLASS) != null;
  }

  private static String topFrame(Throwable mistake) {
    StackTraceElement[] frames = mistake.getStackTrace();
    if (frames.length == 0) {
      return "an unknown place";
    }
    StackTraceElement top = frames[0];
    return "%s.%s(%s:%s)"
        .formatted(top.getClassName(), top.getMethodName(), top.getFileName(), top.getLineNumber());
  }
}
