package dev.sinter.docs;

import static dev.sinter.docs.text.Markdown.inline;

import dev.sinter.docs.text.Markdown;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kernels of each program in the order in which they run. */
final class KernelSection {
  private KernelSection() {}

  static void write(ModelPlan plan, Markdown page) {
    page.heading(2, "Kernels")
        .paragraph(
            "Each program is a list of calls. What stands on one line is computed in one pass: the"
                + " values in between never reach memory.");
    plan.programs()
        .forEach(
            (kind, program) -> {
              page.heading(3, inline(method(kind)));
              page.paragraph(about(kind));
              List<List<String>> rows = new ArrayList<>();
              for (int i = 0; i < program.calls().size(); i++) {
                Call call = program.calls().get(i);
                rows.add(List.of(number(program, i), name(call), work(call)));
              }
              page.table(List.of("call:", "kernel", "computes"), rows);
            });
  }

  /** What the call with this index is numbered as; behind the last one comes the end. */
  static String number(ProgramPlan program, int index) {
    return index < program.calls().size() ? String.valueOf(index + 1) : "end";
  }

  /** The method that runs a program. */
  static String method(ProgramKind kind) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < kind.name().length(); i++) {
      char c = kind.name().charAt(i);
      if (c != '_') {
        name.append(upper ? c : Character.toLowerCase(c));
      }
      upper = c == '_';
    }
    return name.toString();
  }

  private static String about(ProgramKind kind) {
    return switch (kind) {
      case FORWARD_BACKWARD -> "A training step up to the gradients; the update follows.";
      case EVALUATE -> "Loss and outputs of a batch, without dropout.";
      case PREDICT -> "Outputs of a batch.";
      case PREDICT_ONE -> "Outputs of one sample.";
      case INPUT_GRADIENTS -> "Gradients by the inputs.";
      case HESSIAN_VECTOR_PRODUCT ->
          "The Hessian of the loss times a direction: rX is the derivative of X along it.";
    };
  }

  private static String name(Call call) {
    if (call.kernel().kernel() instanceof LibraryKernel library) {
      return "runtime: " + routine(library.routine());
    }
    return inline(call.kernel().name());
  }

  private static String routine(LibraryKernel.Routine routine) {
    String name = routine.getClass().getSimpleName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String work(Call call) {
    Set<String> values = new LinkedHashSet<>();
    for (Value value : call.cluster().members()) {
      values.add(value.label() + " " + Markdown.shape(value.shape()));
    }
    return values.stream().collect(Collectors.joining(", "));
  }
}
