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
    for (int i = 0; i < values.length; i++) {
      values[i] = get(place(parameter, i));
    }
    return values;
  }

  /** Sets the part that belongs to a parameter. */
  default void write(ParameterInfo parameter, double[] values) {
    for (int i = 0; i < values.length; i++) {
      set(place(parameter, i), values[i]);
    }
  }
}
