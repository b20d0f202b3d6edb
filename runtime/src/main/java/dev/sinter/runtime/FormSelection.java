package dev.sinter.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the code form of a network when it is created and loads the class that holds it.
 *
 * <p>The vector form is taken where it was generated and the JVM has {@code jdk.incubator.vector};
 * {@code -Dsinter.form=portable} or {@code -Dsinter.form=vector} forces one. Classes are reached by
 * name only, so that the portable form links to nothing but {@code java.base}.
 */
public final class FormSelection {
  /** The system property that forces a form. */
  public static final String PROPERTY = "sinter.form";

  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private FormSelection() {}

  /**
   * The form for this JVM.
   *
   * @param vectorCodeExists whether the vector form was generated
   * @throws IllegalArgumentException if the property {@value #PROPERTY} is neither {@code portable}
   *     nor {@code vector}
   * @throws IllegalStateException if the vector form is forced but cannot run
   */
  public static CodeForm select(boolean vectorCodeExists) {
    return select(
        System.getProperty(PROPERTY),
        ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent(),
        vectorCodeExists);
  }

  static CodeForm select(
      @Nullable String property, boolean moduleIsPresent, boolean vectorCodeExists) {
    if (property == null) {
      return moduleIsPresent && vectorCodeExists ? CodeForm.VECTOR : CodeForm.PORTABLE;
    }
    return switch (property) {
      case "portable" -> CodeForm.PORTABLE;
      case "vector" -> forcedVector(moduleIsPresent, vectorCodeExists);
      default ->
          throw new IllegalArgumentException(
              "-D" + PROPERTY + ": expected portable or vector, got " + property);
    };
  }

  private static CodeForm forcedVector(boolean moduleIsPresent, boolean vectorCodeExists) {
    String asked = "-D" + PROPERTY + "=vector, but ";
    if (!vectorCodeExists) {
      throw new IllegalStateException(
          asked
              + "no vector code was generated: compile the model with --add-modules "
              + VECTOR_MODULE
              + " or -Asinter.form=both");
    }
    if (!moduleIsPresent) {
      throw new IllegalStateException(
          asked
              + "this JVM runs without "
              + VECTOR_MODULE
              + ": start it with --add-modules "
              + VECTOR_MODULE);
    }
    return CodeForm.VECTOR;
  }

  /**
   * Creates the program of a float network.
   *
   * @param lookup of a class in the program's package
   * @param className binary name of a class with a constructor that takes a {@link FloatMemory}
   * @throws IllegalStateException if there is no such class or it cannot be linked
   */
  public static FloatProgram floatProgram(
      MethodHandles.Lookup lookup, String className, FloatMemory memory) {
    return (FloatProgram) create(lookup, className, FloatMemory.class, memory);
  }

  /**
   * Creates the program of a double network.
   *
   * @param lookup of a class in the program's package
   * @param className binary name of a class with a constructor that takes a {@link DoubleMemory}
   * @throws IllegalStateException if there is no such class or it cannot be linked
   */
  public static DoubleProgram doubleProgram(
      MethodHandles.Lookup lookup, String className, DoubleMemory memory) {
    return (DoubleProgram) create(lookup, className, DoubleMemory.class, memory);
  }

  private static Object create(
      MethodHandles.Lookup lookup, String className, Class<?> memoryType, Object memory) {
    MethodHandle constructor;
    try {
      constructor =
          lookup.findConstructor(
              lookup.findClass(className), MethodType.methodType(void.class, memoryType));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          className
              + " cannot be loaded: it is generated together with the network, so both must come"
              + " from the same build",
          e);
    }
    try {
      return constructor.invoke(memory);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(className + " cannot be created", e);
    }
  }
}
