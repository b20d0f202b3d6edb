package dev.sinter.docs.reference;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The generated methods that belong to an operation, in both code forms. */
final class Loops {
  private static final List<String> FORMS = List.of("Portable", "Vector");

  private final Example example;

  Loops(Example example) {
    this.example = example;
  }

  /** The kernels of programs; those that are called by several stand with the first. */
  List<Entry.Loop> kernels(List<ProgramKind> kinds, Predicate<Cluster> wanted) {
    List<Entry.Loop> loops = new ArrayList<>();
    for (String form : FORMS) {
      Set<String> names = new LinkedHashSet<>();
      for (ProgramKind kind : kinds) {
        names(example.plan().programs().get(kind), wanted, names);
      }
      StringBuilder code = new StringBuilder();
      for (String name : names) {
        example.method(form, name).ifPresent(method -> append(code, method));
        // A product's tiles are methods of their own, the widest first.
        example.method(form, name + "\\d+x\\d+").ifPresent(method -> append(code, method));
      }
      if (code.length() > 0) {
        loops.add(new Entry.Loop(about(form), code.toString()));
      }
    }
    return loops;
  }

  /** The method that updates the parameters. */
  List<Entry.Loop> update() {
    List<Entry.Loop> loops = new ArrayList<>();
    for (String form : FORMS) {
      example
          .method(form, "update")
          .ifPresent(method -> loops.add(new Entry.Loop(about(form), method)));
    }
    return loops;
  }

  /** The method that gives the learning rate; both code forms share it. */
  List<Entry.Loop> learningRate() {
    return example.method("", "learningRate").stream()
        .map(method -> new Entry.Loop("in both forms", method))
        .toList();
  }

  private static void names(ProgramPlan program, Predicate<Cluster> wanted, Set<String> names) {
    for (Call call : program.calls()) {
      if (!(call.kernel().kernel() instanceof LibraryKernel)
          && computes(call.cluster())
          && wanted.test(call.cluster())) {
        names.add(call.kernel().name());
      }
    }
  }

  /** Whether anything is computed; a loop may just store a constant. */
  private static boolean computes(Cluster cluster) {
    return cluster.members().stream()
        .anyMatch(
            value ->
                !(value.op() instanceof Op.Constant)
                    && !(value.op() instanceof Op.Pointwise formula
                        && formula.variables().isEmpty()));
  }

  private static void append(StringBuilder code, String method) {
    code.append(code.length() == 0 ? "" : "\n\n").append(method);
  }

  private static String about(String form) {
    return form.equals("Vector") ? "in <code>jdk.incubator.vector</code>" : "in plain Java";
  }
}
