package dev.sinter.runtime;

/**
 * One flat vector of a network (parameters, gradients, an optimizer's state) seen as doubles, with
 * the layout of the API on the outside.
 */
interface FlatVector {
  double get(int index);

  /** Sets one element, rounded to the element type. */
  void set(int index, double value);

  static FlatVector of(float[] vector) {
    return new FlatVector() {
      @Override
      public double get(int index) {
        return vector[index];
      }

      @Override
      public void set(int index, double value) {
        vector[index] = (float) value;
      }
    };
  }

  static FlatVector of(double[] vector) {
    return new FlatVector() {
      @Override
      public double get(int index) {
        return vector[index];
      }

      @Override
      public void set(int index, double value) {
        vector[index] = value;
      }
    };
  }

  /** Where element {@code index} of a parameter, counted in the API's layout, lies. */
  static int place(ParameterInfo parameter, int index) {
    if (!parameter.transposed()) {
      return parameter.at() + index;
    }
    int rows = parameter.shape().get(0);
    int columns = parameter.size() / rows;
    return parameter.at() + (index % columns) * rows + index / columns;
  }

  /** A copy of the part that belongs to a parameter. */
  default double[] read(ParameterInfo parameter) {
    double[] values = new double[parameter.size()];
    read(parameter, values, 0);
    return values;
  }

  /** Copies the part that belongs to a parameter to {@code values} from {@code at}. */
  default void read(ParameterInfo parameter, double[] values, int at) {
    int size = parameter.size();
    int rows = parameter.transposed() ? parameter.shape().get(0) : size;
    int columns = size / Math.max(rows, 1);
    int stride = parameter.transposed() ? rows : 1;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[at + row * columns + column] = get(parameter.at() + row + column * stride);
      }
    }
  }

  /** Sets the part that belongs to a parameter. */
  default void write(ParameterInfo parameter, double[] values) {
    write(parameter, values, 0);
  }

  /** Sets the part that belongs to a parameter from {@code values[at]} on. */
  default void write(ParameterInfo parameter, double[] values, int at) {
    int size = parameter.size();
    int rows = parameter.transposed() ? parameter.shape().get(0) : size;
    int columns = size / Math.max(rows, 1);
    int stride = parameter.transposed() ? rows : 1;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        set(parameter.at() + row + column * stride, values[at + row * columns + column]);
      }
    }
  }
}
