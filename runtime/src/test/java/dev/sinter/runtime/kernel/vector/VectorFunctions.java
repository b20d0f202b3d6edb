package dev.sinter.runtime.kernel.vector;

import dev.sinter.runtime.kernel.Accuracy.DoubleMap;
import dev.sinter.runtime.kernel.Accuracy.FloatMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vector functions over whole arrays, by name. */
final class VectorFunctions {
  private VectorFunctions() {}

  static Map<String, FloatMap> floats() {
    Map<String, FloatMap> maps = new LinkedHashMap<>();
    maps.put("exp", VectorFunctions::exp);
    maps.put("expm1", VectorFunctions::expm1);
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
    maps.put("expm1", VectorFunctions::expm1);
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
    FloatVectorMath.exp(from, 0, to, 0, from.length);
  }

  static void exp(double[] from, double[] to) {
    DoubleVectorMath.exp(from, 0, to, 0, from.length);
  }

  static void expm1(float[] from, float[] to) {
    FloatVectorMath.expm1(from, 0, to, 0, from.length);
  }

  static void expm1(double[] from, double[] to) {
    DoubleVectorMath.expm1(from, 0, to, 0, from.length);
  }

  static void log(float[] from, float[] to) {
    FloatVectorMath.log(from, 0, to, 0, from.length);
  }

  static void log(double[] from, double[] to) {
    DoubleVectorMath.log(from, 0, to, 0, from.length);
  }

  static void sin(float[] from, float[] to) {
    FloatVectorMath.sin(from, 0, to, 0, from.length);
  }

  static void sin(double[] from, double[] to) {
    DoubleVectorMath.sin(from, 0, to, 0, from.length);
  }

  static void cos(float[] from, float[] to) {
    FloatVectorMath.cos(from, 0, to, 0, from.length);
  }

  static void cos(double[] from, double[] to) {
    DoubleVectorMath.cos(from, 0, to, 0, from.length);
  }

  static void tanh(float[] from, float[] to) {
    FloatVectorMath.tanh(from, 0, to, 0, from.length);
  }

  static void tanh(double[] from, double[] to) {
    DoubleVectorMath.tanh(from, 0, to, 0, from.length);
  }

  static void sigmoid(float[] from, float[] to) {
    FloatVectorMath.sigmoid(from, 0, to, 0, from.length);
  }

  static void sigmoid(double[] from, double[] to) {
    DoubleVectorMath.sigmoid(from, 0, to, 0, from.length);
  }

  static void softplus(float[] from, float[] to) {
    FloatVectorMath.softplus(from, 0, to, 0, from.length);
  }

  static void softplus(double[] from, double[] to) {
    DoubleVectorMath.softplus(from, 0, to, 0, from.length);
  }

  static void erf(float[] from, float[] to) {
    FloatVectorMath.erf(from, 0, to, 0, from.length);
  }

  static void erf(double[] from, double[] to) {
    DoubleVectorMath.erf(from, 0, to, 0, from.length);
  }

  static void pow(float[] from, float[] to) {
    FloatVectorMath.pow(from, 0, from, 0, to, 0, from.length);
  }

  static void pow(double[] from, double[] to) {
    DoubleVectorMath.pow(from, 0, from, 0, to, 0, from.length);
  }
}
