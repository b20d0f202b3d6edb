package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.LoweredModel;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.pass.Fusion;
import dev.sinter.processor.pass.Objectives;
import dev.sinter.processor.pass.Pass;
import dev.sinter.processor.pass.Passes;
import dev.sinter.processor.pass.StoreWeightsByRows;
import dev.sinter.processor.plan.Block;
import dev.sinter.processor.plan.Buffer;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProductKernel;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import dev.sinter.processor.plan.RowKernel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What passes, fusion and planning make of random models, and of the models that count. */
class PlansTest {
  private static final List<ModelText> RANDOM =
      LongStream.range(1000, 1080).mapToObj(RandomModel::of).toList();

  private static CompiledModels models;

  @BeforeAll
  static void plan() {
    models = CompiledModels.plan(List.of(Precision.FLOAT), RANDOM);
  }

  private static List<ModelPlan> plans() {
    return RANDOM.stream().map(model -> models.plan(model, Precision.FLOAT)).toList();
  }

  private static List<ProgramPlan> programs() {
    return plans().stream().flatMap(plan -> plan.programs().values().stream()).toList();
  }

  @Test
  void everyPassKeepsWhatTheGraphComputes() {
    Set<String> changing = new HashSet<>();
    for (ModelPlan plan : plans()) {
      List<Graph> asSeen = graphs(plan.lowered());
      List<Graph> asStored = graphs(StoreWeightsByRows.apply(plan.lowered()));
      for (int i = 0; i < asSeen.size(); i++) {
        Map<String, double[]> expected = GraphEvaluator.results(asSeen.get(i), 1);
        Graph graph = asStored.get(i);
        Closeness.check(
            plan.spec().name() + " with weights by rows:",
            GraphEvaluator.results(graph, 1),
            expected,
            1e-9);
        for (Pass pass : Passes.all()) {
          Graph changed = pass.rewrite().apply(graph);
          if (!changed.values().equals(graph.values())) {
            changing.add(pass.name());
          }
          graph = changed;
          Closeness.check(
              plan.spec().name() + " after " + pass.name() + ":",
              GraphEvaluator.results(graph, 1),
              expected,
              1e-9);
        }
      }
    }
    assertThat(changing).contains("remove detach", "fold constants", "fuse pointwise");
  }

  private static List<Graph> graphs(LoweredModel lowered) {
    return List.of(
        Objectives.outputs(lowered),
        Objectives.lossAndGradients(lowered),
        Objectives.inputGradients(lowered),
        Objectives.hessianVectorProduct(lowered));
  }

  @Test
  void everyComputedValueIsInExactlyOneCluster() {
    for (ProgramPlan program : programs()) {
      List<Value> clustered = new ArrayList<>();
      Fusion.clusters(program.graph()).forEach(cluster -> clustered.addAll(cluster.members()));
      List<Value> computed =
          program.graph().values().stream()
              .filter(value -> !value.op().isSource() && !(value.op() instanceof Op.Reshape))
              .toList();

      assertThat(clustered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(computed);
    }
  }

  @Test
  void everyClusterComesAfterThoseThatItReads() {
    for (ProgramPlan program : programs()) {
      Set<Value> known = new HashSet<>();
      for (Cluster cluster : Fusion.clusters(program.graph())) {
        Set<Value> own = new HashSet<>();
        for (Value member : cluster.members()) {
          for (Value input : member.inputs()) {
            Value storage = storage(input);
            assertThat(storage.op().isSource() || known.contains(storage) || own.contains(storage))
                .as("%s reads %s", member, input)
                .isTrue();
          }
          own.add(member);
        }
        known.addAll(own);
      }
    }
  }

  @Test
  void theGraphGivesTheSameClustersEveryTime() {
    for (ProgramPlan program : programs()) {
      assertThat(Fusion.clusters(program.graph())).isEqualTo(Fusion.clusters(program.graph()));
    }
  }

  @Test
  void blocksThatAreNeededTogetherLieApart() {
    int together = 0;
    for (ProgramPlan program : programs()) {
      List<Block> blocks = List.copyOf(program.arena().keySet());
      for (Block a : blocks) {
        int start = program.arena().get(a);
        int end = start + a.size();
        assertThat(end).isLessThanOrEqualTo((int) program.arenaSize());
        for (Block b : blocks) {
          if (!a.equals(b) && a.first() <= b.last() && b.first() <= a.last()) {
            int other = program.arena().get(b);
            assertThat(end <= other || other + b.size() <= start)
                .as("%s at %d and %s at %d", a, start, b, other)
                .isTrue();
            together++;
          }
        }
      }
    }
    assertThat(together).isPositive();
  }

  @Test
  void resultsLieWhereTheNetworkLooksForThem() {
    for (ModelPlan plan : plans()) {
      for (ProgramPlan program : plan.programs().values()) {
        List<Buffer> all =
            program.calls().stream().flatMap(call -> call.buffers().stream()).toList();
        for (Root root : program.graph().roots()) {
          switch (root.kind()) {
            case OUTPUT, INPUT_GRADIENT -> {
              int at = plan.pinned().at(root.kind(), root.name());
              assertThat(all).anyMatch(b -> b.space() == Buffer.Space.ARENA && b.at() == at);
            }
            case PARAMETER_GRADIENT -> {
              int at = plan.layout().at(root.name());
              assertThat(all).anyMatch(b -> b.space() == Buffer.Space.GRADIENTS && b.at() == at);
            }
            case HESSIAN_VECTOR -> {
              int at = plan.layout().at(root.name());
              assertThat(all)
                  .anyMatch(b -> b.space() == Buffer.Space.HESSIAN_VECTOR && b.at() == at);
            }
            case LOSS -> assertThat(program.lossAt()).isPresent();
          }
        }
      }
    }
  }

  @Test
  void softmaxAndItsLossForwardAndBackwardAreOneKernel() {
    ModelPlan plan =
        planOf(
            ModelText.of(
                "Classifier",
                8,
                "@SoftmaxCrossEntropy",
                "@Dense(6) @Relu Tensor hidden(@Shape({5}) Tensor x);",
                "@Dense(3) Tensor logits();"));
    ProgramPlan training = plan.programs().get(ProgramKind.FORWARD_BACKWARD);

    List<Call> rows =
        training.calls().stream().filter(c -> c.kernel().kernel() instanceof RowKernel).toList();
    assertThat(rows).hasSize(1);
    List<Op> ops = rows.get(0).cluster().members().stream().map(Value::op).toList();
    assertThat(ops).hasAtLeastOneElementOfType(Op.OneHot.class);
    assertThat(ops)
        .contains(new Op.Reduce(Op.Reduce.Kind.MAX, 1), new Op.Reduce(Op.Reduce.Kind.SUM, 1));
    assertThat(labels(rows.get(0))).contains("dLogits");
  }

  @Test
  void biasActivationAndDropoutAreInTheEpilogueOfTheProduct() {
    ModelPlan plan =
        planOf(
            ModelText.of(
                "Dropped",
                8,
                "@SoftmaxCrossEntropy",
                "@Dense(6) @Relu @Dropout(0.5) Tensor hidden(@Shape({5}) Tensor x);",
                "@Dense(3) Tensor logits();"));
    ProgramPlan training = plan.programs().get(ProgramKind.FORWARD_BACKWARD);

    Call hidden =
        training.calls().stream()
            .filter(call -> call.kernel().kernel() instanceof ProductKernel)
            .findFirst()
            .orElseThrow();
    assertThat(labels(hidden)).contains("hidden");
    assertThat(hidden.labels()).contains("hidden.weight", "hidden.bias");
    assertThat(training.calls())
        .filteredOn(call -> call.cluster().kind() == Cluster.Kind.ROWS)
        .allSatisfy(call -> assertThat(labels(call)).noneMatch(label -> label.contains("idden")));
  }

  @Test
  void aWeightIsStoredTheSameWayWhereBackwardNeedsNoForward() {
    ModelPlan plan =
        planOf(
            new ModelText(
                "Linear",
                "batch = 4, inputGradients = true",
                "",
                List.of("@Dense(3) Tensor y(@Shape({2}) Tensor x);")));
    Graph gradients = plan.programs().get(ProgramKind.INPUT_GRADIENTS).graph();
    assertThat(gradients.values())
        .filteredOn(value -> value.op() instanceof Op.Parameter)
        .singleElement()
        .satisfies(weight -> assertThat(((Op.Parameter) weight.op()).transposed()).isTrue());
  }

  private static ModelPlan planOf(ModelText model) {
    return CompiledModels.plan(List.of(Precision.FLOAT), List.of(model))
        .plan(model, Precision.FLOAT);
  }

  private static Set<String> labels(Call call) {
    return call.cluster().members().stream().map(Value::label).collect(Collectors.toSet());
  }

  private static Value storage(Value value) {
    return value.op() instanceof Op.Reshape ? storage(value.input(0)) : value;
  }
}
