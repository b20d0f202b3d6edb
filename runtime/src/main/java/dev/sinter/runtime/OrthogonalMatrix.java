package dev.sinter.runtime;

import dev.sinter.runtime.random.Philox;

/**
 * Random matrices with orthonormal rows or columns: the orthogonal factor of a normal matrix, so
 * that every direction is equally likely (Mezzadri, 2007, How to generate random matrices from the
 * classical compact groups).
 */
final class OrthogonalMatrix {
  private OrthogonalMatrix() {}

  /**
   * A matrix of {@code rows} by {@code columns}, row by row; of rows and columns, those that are
   * fewer are orthonormal.
   */
  static double[] random(int rows, int columns, long seed, long stream) {
    boolean wide = rows <= columns;
    double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
    for (int i = 0; i < rows * columns; i++) {
      int row = i / columns;
      int column = i % columns;
      double value = Philox.normal(seed, stream, i);
      vectors[wide ? row : column][wide ? column : row] = value;
    }
    orthonormalize(vectors);
    double[] matrix = new double[rows * columns];
    for (int i = 0; i < matrix.length; i++) {
      int row = i / columns;
      int column = i % columns;
      matrix[i] = vectors[wide ? row : column][wide ? column : row];
    }
    return matrix;
  }

  /**
   * Modified Gram-Schmidt. Each vector is freed of those before it twice, after which nothing but
   * rounding is left of them (Giraud et al., 2005). The triangular factor has a positive diagonal.
   */
  private static void orthonormalize(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          double share = product(vectors[j], vectors[k]);
          for (int i = 0; i < vectors[k].length; i++) {
            vectors[k][i] -= share * vectors[j][i];
          }
        }
      }
      double length = Math.sqrt(product(vectors[k], vectors[k]));
      for (int i = 0; i < vectors[k].length; i++) {
        vectors[k][i] /= length;
      }
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
