package dev.sinter.processor;

import com.palantir.javapoet.JavaFile;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.reader.SourcePlace;
import dev.sinter.processor.reader.TypeName;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/**
 * The files of this compilation. Each is written for exactly one model, which is what makes the
 * processor isolating.
 */
final class GeneratedFiles {
  private final Filer filer;
  private final Map<String, TypeElement> owners = new HashMap<>();

  GeneratedFiles(Filer filer) {
    this.filer = filer;
  }

  /** Writes the classes of {@code model}; reports a class that cannot be written, and stops. */
  void write(TypeElement model, List<JavaFile> files, Reporter reporter) {
    String name = TypeName.of(model).dotted();
    for (JavaFile file : files) {
      String generated = file.typeSpec().name();
      TypeElement owner = owners.putIfAbsent(qualifiedName(file), model);
      if (owner != null) {
        String other = TypeName.of(owner).dotted();
        reporter.error(Message.MODEL_NAME_TAKEN, SourcePlace.of(model), name, generated, other);
        return;
      }
      try {
        write(model, file);
      } catch (FilerException exists) {
        reporter.error(Message.MODEL_CLASS_EXISTS, SourcePlace.of(model), name, generated);
        return;
      } catch (IOException failure) {
        reporter.error(Message.MODEL_NOT_WRITTEN, SourcePlace.of(model), name, generated, failure);
        return;
      }
    }
  }

  /** Whether a class of this name has been asked for in this compilation, written or not. */
  boolean isTaken(JavaFile file) {
    return owners.containsKey(qualifiedName(file));
  }

  private void write(TypeElement model, JavaFile file) throws IOException {
    try (Writer writer = filer.createSourceFile(qualifiedName(file), model).openWriter()) {
      file.writeTo(writer);
    }
  }

  private static String qualifiedName(JavaFile file) {
    String name = file.typeSpec().name();
    return file.packageName().isEmpty() ? name : file.packageName() + "." + name;
  }
}
