package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class FormSelectionTest {
  @Test
  void takesVectorCodeWhereItCanRun() {
    assertThat(FormSelection.select(null, true, true)).isEqualTo(CodeForm.VECTOR);
    assertThat(FormSelection.select(null, false, true)).isEqualTo(CodeForm.PORTABLE);
    assertThat(FormSelection.select(null, true, false)).isEqualTo(CodeForm.PORTABLE);
  }

  @Test
  void obeysTheProperty() {
    assertThat(FormSelection.select("portable", true, true)).isEqualTo(CodeForm.PORTABLE);
    assertThat(FormSelection.select("vector", true, true)).isEqualTo(CodeForm.VECTOR);
  }

  @Test
  void saysWhatToAddForVector() {
    assertThatIllegalStateException()
        .isThrownBy(() -> FormSelection.select("vector", false, true))
        .withMessageContaining("start it with --add-modules jdk.incubator.vector");
    assertThatIllegalStateException()
        .isThrownBy(() -> FormSelection.select("vector", true, false))
        .withMessageContaining("compile the model with --add-modules jdk.incubator.vector");
  }

  @Test
  void refusesOtherForms() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormSelection.select("Vector", true, true))
        .withMessageContaining("-Dsinter.form: expected portable or vector, got Vector");
  }

  @Test
  void seesTheModuleOfThisJvm() {
    boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertThat(FormSelection.select(true)).isEqualTo(present ? CodeForm.VECTOR : CodeForm.PORTABLE);
    assertThat(FormSelection.select(false)).isEqualTo(CodeForm.PORTABLE);
  }

  @Test
  void loadsProgramsByName() {
    FloatProgram program =
        FormSelection.floatProgram(
            MethodHandles.lookup(),
            "dev.sinter.runtime.LinearFloat$Program",
            new FloatMemory(LinearFloat.INFO));
    assertThat(program).isInstanceOf(LinearFloat.Program.class);
    DoubleProgram twin =
        FormSelection.doubleProgram(
            MethodHandles.lookup(),
            "dev.sinter.runtime.LinearDouble$Program",
            new DoubleMemory(LinearDouble.INFO));
    assertThat(twin).isInstanceOf(LinearDouble.Program.class);
  }

  @Test
  void saysWhichClassIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                FormSelection.floatProgram(
                    MethodHandles.lookup(),
                    "dev.sinter.runtime.NoSuchProgram",
                    new FloatMemory(LinearFloat.INFO)))
        .withMessageContaining("dev.sinter.runtime.NoSuchProgram cannot be loaded");
  }
}
