package dev.sinter.runtime.kernel.vector;

import dev.sinter.runtime.kernel.Accuracy.DoubleMap;
import dev.sinter.runtime.kernel.Accuracy.FloatMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector functions as loops over arrays of whole vectors, one method each, as generated. */
final class VectorFunctions {
  private VectorFunctions() {}

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;

  static Map<String, FloatMap> floats() {
    Map<String, FloatMap> maps = new LinkedHashMap<>();
    maps.put("exp", VectorFunctions::exp);
    maps.put("log", VectorFunctions::log);
    maps.put("sin", VectorFunctions::sin);
    maps.put("cos", VectorFunctions::cos);
    maps.put("tanh", VectorFunctions::tanh);
    maps.put("sigmoid", VectorFunctions::sigmoid);
    maps.put("softplus", VectorFunctions::softplus);
    maps.put("erf", VectorFunctions::erf);
    maps.put("pow", VectorFunctions::pow);
    return maps;
  }

  static Map<String, DoubleMap> doubles() {
    Map<String, DoubleMap> maps = new LinkedHashMap<>();
    maps.put("exp", VectorFunctions::exp);
    maps.put("log", VectorFunctions::log);
    maps.put("sin", VectorFunctions::sin);
    maps.put("cos", VectorFunctions::cos);
    maps.put("tanh", VectorFunctions::tanh);
    maps.put("sigmoid", VectorFunctions::sigmoid);
    maps.put("softplus", VectorFunctions::softplus);
    maps.put("erf", VectorFunctions::erf);
    maps.put("pow", VectorFunctions::pow);
    return maps;
  }

  static void exp(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.exp(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void exp(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.exp(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void log(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.log(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void log(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.log(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void sin(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.sin(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void sin(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.sin(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void cos(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.cos(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void cos(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.cos(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void tanh(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.tanh(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void tanh(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.tanh(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void sigmoid(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.sigmoid(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void sigmoid(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.sigmoid(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void softplus(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.softplus(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void softplus(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.softplus(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void erf(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVectorMath.erf(FloatVector.fromArray(F, from, i)).intoArray(to, i);
    }
  }

  static void erf(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVectorMath.erf(DoubleVector.fromArray(D, from, i)).intoArray(to, i);
    }
  }

  static void pow(float[] from, float[] to) {
    for (int i = 0; i < from.length; i += F.length()) {
      FloatVector x = FloatVector.fromArray(F, from, i);
      FloatVectorMath.pow(x, x).intoArray(to, i);
    }
  }

  static void pow(double[] from, double[] to) {
    for (int i = 0; i < from.length; i += D.length()) {
      DoubleVector x = DoubleVector.fromArray(D, from, i);
      DoubleVectorMath.pow(x, x).intoArray(to, i);
    }
  }
}
