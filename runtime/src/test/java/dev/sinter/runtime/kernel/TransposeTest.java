package dev.sinter.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.kernel.vector.VectorTranspose;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransposeTest {
  private static final int SOURCE_AT = 5;
  private static final int TARGET_AT = 11;
  private static final float UNTOUCHED = -1;

  @ParameterizedTest
  @CsvSource({
    "1,1", "1,50", "50,1", "3,5", "8,8", "16,16", "15,17", "17,15", "31,33", "32,32", "64,10",
    "10,64", "100,7", "37,129", "0,4", "4,0"
  })
  void equalsTheNaiveTwin(int rows, int columns) {
    float[] source = new float[SOURCE_AT + rows * columns];
    double[] doubles = new double[source.length];
    for (int i = 0; i < source.length; i++) {
      source[i] = i;
      doubles[i] = i;
    }
    float[] expected = new float[TARGET_AT + rows * columns + 20];
    Arrays.fill(expected, UNTOUCHED);
    float[] plain = expected.clone();
    float[] vector = expected.clone();
    double[] plainDoubles = toDouble(expected);
    double[] vectorDoubles = toDouble(expected);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        expected[TARGET_AT + c * rows + r] = source[SOURCE_AT + r * columns + c];
      }
    }
    Transpose.transpose(source, SOURCE_AT, rows, columns, plain, TARGET_AT);
    VectorTranspose.transpose(source, SOURCE_AT, rows, columns, vector, TARGET_AT);
    Transpose.transpose(doubles, SOURCE_AT, rows, columns, plainDoubles, TARGET_AT);
    VectorTranspose.transpose(doubles, SOURCE_AT, rows, columns, vectorDoubles, TARGET_AT);
    assertThat(plain).isEqualTo(expected);
    assertThat(vector).isEqualTo(expected);
    assertThat(plainDoubles).isEqualTo(toDouble(expected));
    assertThat(vectorDoubles).isEqualTo(toDouble(expected));
  }

  private static double[] toDouble(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
