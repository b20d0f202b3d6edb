package dev.sinter.docs.reference;

import dev.sinter.docs.compile.GeneratedCode;
import dev.sinter.processor.CompiledModel;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.op.Options;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small model that uses one operation, compiled.
 *
 * @param source as it is written
 */
record Example(String source, CompiledModel compiled) {
  ModelPlan plan() {
    return compiled.plan();
  }

  /** The options that the model gives to the annotation of this name. */
  Options options(String annotation) {
    ModelSpec spec = plan().spec();
    OperationSpec operation =
        Stream.of(
                spec.nodes().stream().flatMap(node -> node.operations().stream()),
                spec.nodes().stream().flatMap(node -> node.loss().stream()),
                Stream.of(spec.loss(), spec.optimizer(), spec.clipping()).flatMap(Optional::stream),
                spec.schedules().stream())
            .flatMap(found -> found)
            .filter(found -> found.name().equals(annotation))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(source));
    return new Options(operation, new Accepting());
  }

  /** The first method of a generated class whose name matches. */
  Optional<String> method(String suffix, String name) {
    return GeneratedCode.method(name, GeneratedCode.file(compiled, suffix));
  }

  /** The model has been compiled: nothing in it is to be reported. */
  private static final class Accepting implements Reporter {
    @Override
    public void error(Message message, Place place, Object... values) {
      throw new IllegalStateException(message.format(values));
    }

    @Override
    public boolean hasErrors() {
      return false;
    }
  }
}
