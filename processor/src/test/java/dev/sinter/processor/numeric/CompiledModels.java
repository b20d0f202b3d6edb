package dev.sinter.processor.numeric;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.sinter.Precision;
import dev.sinter.processor.CompiledModel;
import dev.sinter.processor.SinterProcessor;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.FormSelection;
import dev.sinter.runtime.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** Models that were compiled in memory, ready to be created in either code form. */
final class CompiledModels {
  private static final List<String> OPTIONS =
      List.of("--release", "17", "--add-modules", "jdk.incubator.vector");

  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<String, ModelPlan> plans = new HashMap<>();
  private final ClassLoader loader = new Loader();

  private CompiledModels() {}

  /** Compiles each model in the given precision, all in one run of the compiler. */
  static CompiledModels compile(Precision precision, ModelText... models) {
    return compile(List.of(precision), List.of(models));
  }

  /**
   * Compiles each model in each precision, all in one run of the compiler.
   *
   * @throws AssertionError if the compiler reports an error; the message has the source
   */
  static CompiledModels compile(List<Precision> precisions, List<ModelText> models) {
    return compile(precisions, models, Map.of());
  }

  /**
   * Compiles each model in each precision, and code that uses them.
   *
   * @param users sources by simple name, all in the models' package
   * @throws AssertionError if the compiler reports an error; the message has the source
   */
  static CompiledModels compile(
      List<Precision> precisions, List<ModelText> models, Map<String, String> users) {
    return run(precisions, models, users, List.of());
  }

  private static CompiledModels run(
      List<Precision> precisions,
      List<ModelText> models,
      Map<String, String> users,
      List<String> moreOptions) {
    CompiledModels compiled = new CompiledModels();
    List<JavaFileObject> files = new ArrayList<>();
    users.forEach(
        (name, source) ->
            files.add(JavaFileObjects.forSourceString(ModelText.PACKAGE + "." + name, source)));
    for (ModelText model : models) {
      for (Precision precision : precisions) {
        files.add(
            JavaFileObjects.forSourceString(
                ModelText.PACKAGE + "." + model.name(precision), model.source(precision)));
      }
    }
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(moreOptions);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new SinterProcessor(compiled::note))
            .withOptions(options)
            .compile(files);
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(errors(compilation, models));
    }
    compilation.generatedFiles().forEach(compiled::add);
    return compiled;
  }

  /**
   * Plans each model in each precision, without code that could run.
   *
   * @throws AssertionError if the compiler reports an error; the message has the source
   */
  static CompiledModels plan(List<Precision> precisions, List<ModelText> models) {
    return run(precisions, models, Map.of(), List.of("-proc:only"));
  }

  /** Generated source by qualified name. */
  Map<String, String> sources() {
    return sources;
  }

  /** Class files by binary name, those of the models too. */
  Map<String, byte[]> classFiles() {
    return classes;
  }

  /** What was planned for a model. */
  ModelPlan plan(ModelText model, Precision precision) {
    return plans.get(model.name(precision));
  }

  /** The generated class of a model. */
  Class<?> type(ModelText model, Precision precision) {
    try {
      return loader.loadClass(ModelText.PACKAGE + ".Compiled" + model.name(precision));
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }

  /** A new network in the given form. */
  Network create(ModelText model, Precision precision, CodeForm form, long seed) {
    return inForm(
        form,
        () -> {
          Method create = type(model, precision).getMethod("create", long.class);
          Network network = (Network) create.invoke(null, seed);
          if (network.form() != form) {
            throw new AssertionError("asked for " + form + ", got " + network.form());
          }
          return network;
        });
  }

  /** A new object of a class that uses the models; networks that it creates are in this form. */
  Object user(String name, CodeForm form) {
    return inForm(
        form,
        () -> loader.loadClass(ModelText.PACKAGE + "." + name).getConstructor().newInstance());
  }

  private interface Creation<T> {
    T create() throws ReflectiveOperationException;
  }

  private static <T> T inForm(CodeForm form, Creation<T> creation) {
    synchronized (CompiledModels.class) {
      String before = System.getProperty(FormSelection.PROPERTY);
      System.setProperty(FormSelection.PROPERTY, form.name().toLowerCase(Locale.ROOT));
      try {
        return creation.create();
      } catch (ReflectiveOperationException failure) {
        throw new LinkageError("cannot be created in " + form + " form", failure);
      } finally {
        if (before == null) {
          System.clearProperty(FormSelection.PROPERTY);
        } else {
          System.setProperty(FormSelection.PROPERTY, before);
        }
      }
    }
  }

  private void note(CompiledModel model) {
    plans.put(model.plan().spec().name(), model.plan());
  }

  private void add(JavaFileObject file) {
    try {
      String name =
          file.getName()
              .replaceFirst("^.*_OUTPUT/", "")
              .replaceFirst("\\.(java|class)$", "")
              .replace('/', '.');
      if (file.getKind() == JavaFileObject.Kind.SOURCE) {
        sources.put(name, file.getCharContent(false).toString());
      } else if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          classes.put(name, in.readAllBytes());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String errors(Compilation compilation, List<ModelText> models) {
    StringBuilder text = new StringBuilder();
    compilation.errors().forEach(error -> text.append(error).append('\n'));
    for (ModelText model : models) {
      if (text.indexOf(model.name()) >= 0) {
        text.append(model.source(Precision.DOUBLE)).append('\n');
      }
    }
    return text.toString();
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(CompiledModels.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
