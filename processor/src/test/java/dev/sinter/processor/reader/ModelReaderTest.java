package dev.sinter.processor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.sinter.Model;
import dev.sinter.Precision;
import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.InputSpec;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import dev.sinter.processor.spec.ReadSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

  @Test
  void readsTheInterface() {
    ModelSpec model =
        read(
            """
            package lecture;
            import dev.sinter.*;

            @Model(batch = 64, precision = Precision.DOUBLE, inputGradients = true, hessian = true)
            @SoftmaxCrossEntropy
            @Momentum(learningRate = 0.05)
            @CosineDecay(steps = 100)
            public interface Mlp {
              @Dense(10) Tensor logits(@Shape({4}) Tensor x);
            }
            """);

    assertThat(model.packageName()).isEqualTo("lecture");
    assertThat(model.name()).isEqualTo("Mlp");
    assertThat(model.compiledName()).isEqualTo("CompiledMlp");
    assertThat(model.isPublic()).isTrue();
    assertThat(model.batch()).isEqualTo(64);
    assertThat(model.precision()).isEqualTo(Precision.DOUBLE);
    assertThat(model.inputGradients()).isTrue();
    assertThat(model.hessian()).isTrue();
    assertThat(model.loss()).map(OperationSpec::name).contains("SoftmaxCrossEntropy");
    assertThat(model.optimizer()).map(OperationSpec::name).contains("Momentum");
    assertThat(model.schedules()).extracting(OperationSpec::name).containsExactly("CosineDecay");
  }

  @Test
  void fillsInDefaults() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            @Momentum(learningRate = 0.05)
            interface Mlp {
              @Dense(value = 10, bias = false) Tensor logits(@Shape({4}) Tensor x);
            }
            """);

    assertThat(model.precision()).isEqualTo(Precision.FLOAT);
    assertThat(model.inputGradients()).isFalse();
    assertThat(model.hessian()).isFalse();
    assertThat(model.isPublic()).isFalse();
    assertThat(model.packageName()).isEmpty();
    assertThat(model.loss()).isEmpty();
    assertThat(model.schedules()).isEmpty();
    assertThat(model.clipping()).isEmpty();
    assertThat(model.optimizer().orElseThrow().attributes().values())
        .isEqualTo(
            Map.of(
                "learningRate",
                0.05,
                "momentum",
                0.9,
                "dampening",
                0.0,
                "nesterov",
                false,
                "rateInVelocity",
                false,
                "weightDecay",
                0.0,
                "decayBiases",
                true,
                "decoupled",
                false));
    OperationSpec dense = model.nodes().get(0).operations().get(0);
    assertThat(dense.attributes().values())
        .isEqualTo(
            Map.of(
                "value",
                10,
                "bias",
                false,
                "weight",
                "AUTO",
                "weightScale",
                1.0,
                "biasValue",
                0.0));
    assertThat(dense.attributes().places()).containsOnlyKeys("value", "bias");
  }

  @Test
  void keepsOperationsInTheOrderWritten() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Mlp {
              @Add @Tanh @Deprecated @Dense(3) @Relu @MeanSquaredError @Dropout(0.5)
              Tensor y(@Shape({4}) Tensor x, @Shape({4}) Tensor z);
            }
            """);

    NodeSpec node = model.nodes().get(0);
    assertThat(node.operations())
        .extracting(OperationSpec::name)
        .containsExactly("Add", "Tanh", "Dense", "Relu", "Dropout");
    assertThat(node.operations())
        .extracting(OperationSpec::role)
        .containsExactly(Role.COMBINATION, Role.LAYER, Role.LAYER, Role.LAYER, Role.LAYER);
    assertThat(node.loss()).map(OperationSpec::name).contains("MeanSquaredError");
  }

  @Test
  void knowsAnOperationByItsMetaAnnotation() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;
            import dev.sinter.meta.*;

            @Model(batch = 1)
            interface Mlp {
              @Operation(Role.LAYER) @interface Gelu {
                float slope() default 1.5f;
                byte order() default 2;
                Class<?> type() default String.class;
                int[] axes() default {0, 1};
              }

              @Gelu Tensor y(@Shape({4}) Tensor x);
            }
            """);

    OperationSpec gelu = model.nodes().get(0).operations().get(0);
    assertThat(gelu.name()).isEqualTo("Gelu");
    assertThat(gelu.role()).isEqualTo(Role.LAYER);
    assertThat(gelu.attributes().values())
        .isEqualTo(
            Map.of("slope", 1.5, "order", 2, "type", "java.lang.String", "axes", List.of(0, 1)));
  }

  @Test
  void aMethodWithoutParametersReadsTheNodeAbove() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Mlp {
              @Dense(8) Tensor first(@Shape({4}) Tensor x);
              @Relu Tensor second();
              @Dense(2) Tensor third();
            }
            """);

    assertThat(names(model)).containsExactly("first[x]", "second[first]", "third[second]!");
  }

  @Test
  void aNodeThatIsReadAboveItsPlaceMovesUp() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Mlp {
              @Dense(8) Tensor a(@Shape({4}) Tensor x);
              @Dense(2) Tensor y(Tensor d);
              @Relu Tensor b(Tensor a);
              @Tanh Tensor c(Tensor a);
              @Add Tensor d(Tensor c, Tensor b);
            }
            """);

    assertThat(names(model)).containsExactly("a[x]", "c[a]", "b[a]", "d[c, b]", "y[d]!");
  }

  @Test
  void listsInputsInTheOrderOfTheirShapes() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Branches {
              @Dense(3) Tensor a(@Shape({4}) Tensor left, Tensor unusual, @Shape({5}) Tensor right);
              @Dense(3) Tensor b(Tensor left);
              @Add Tensor y(Tensor a, Tensor b, @Shape({1, 2}) Tensor unusual);
            }
            """);

    assertThat(model.inputs())
        .extracting(InputSpec::name)
        .containsExactly("left", "right", "unusual");
    assertThat(model.inputs().get(2).shape()).containsExactly(1, 2);
  }

  @Test
  void theSameShapeMayBeWrittenTwice() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Branches {
              @Dense(3) Tensor a(@Shape({3}) Tensor x);
              @Add Tensor y(Tensor a, @Shape({3}) Tensor x);
            }
            """);

    assertThat(model.inputs()).hasSize(1);
  }

  @Test
  void outputsAreMarkedNodesUnreadNodesWithALossAndTheLastOfTheRest() {
    ModelSpec model =
        read(
            """
            import dev.sinter.*;

            @Model(batch = 1)
            interface Heads {
              @Dense(3) @Output Tensor features(@Shape({4}) Tensor x);
              @Dense(2) @MeanSquaredError Tensor auxiliary(Tensor features);
              @Dense(2) @MeanSquaredError Tensor middle(Tensor features);
              @Dense(1) Tensor main(Tensor middle);
              @Dense(1) @Output Tensor shown(Tensor features);
            }
            """);

    assertThat(names(model))
        .containsExactly(
            "features[x]!",
            "auxiliary[features]!",
            "middle[features]",
            "main[middle]!",
            "shown[features]!");
  }

  @Test
  void aNestedModelIsNamedAfterAllItsTypes() {
    ModelSpec model =
        read(
            """
            package lecture;

            public class Outer {
              interface Middle {
                @dev.sinter.Model(batch = 1)
                interface Mlp {
                  @dev.sinter.Relu dev.sinter.Tensor y(@dev.sinter.Shape({4}) dev.sinter.Tensor x);
                }
              }
            }
            """);

    assertThat(model.packageName()).isEqualTo("lecture");
    assertThat(model.name()).isEqualTo("Outer_Middle_Mlp");
    // Its members are public, but Middle is not.
    assertThat(model.isPublic()).isFalse();
  }

  /** {@code name[reads]}, with an exclamation mark after outputs. */
  private static List<String> names(ModelSpec model) {
    return model.nodes().stream()
        .map(
            node ->
                node.name()
                    + node.reads().stream().map(ReadSpec::name).toList()
                    + (node.output() ? "!" : ""))
        .toList();
  }

  private static ModelSpec read(String source) {
    ReadingProcessor processor = new ReadingProcessor();
    String name = source.contains("package lecture") ? "lecture." : "";
    String type = source.replaceFirst("(?s).*?\\b(?:interface|class) (\\w+).*", "$1");
    Compilation compilation =
        Compiler.javac()
            .withProcessors(processor)
            .compile(JavaFileObjects.forSourceString(name + type, source));
    assertThat(compilation.errors()).isEmpty();
    assertThat(processor.models).hasSize(1);
    return processor.models.get(0);
  }

  /** Does nothing but read; any error is a failure. */
  private static final class ReadingProcessor extends AbstractProcessor implements Reporter {
    private final List<ModelSpec> models = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(Model.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Model.class))) {
        models.add(new ModelReader(processingEnv.getElementUtils()).read(type, this).orElseThrow());
      }
      return false;
    }

    @Override
    public void error(Message message, Place place, Object... values) {
      throw new AssertionError(message.format(values));
    }

    @Override
    public boolean hasErrors() {
      return false;
    }
  }
}
