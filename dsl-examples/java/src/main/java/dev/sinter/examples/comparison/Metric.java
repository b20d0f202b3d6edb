package dev.sinter.examples.comparison;

import dev.sinter.runtime.metric.Average;
import dev.sinter.runtime.metric.ConfusionMatrix;
import dev.sinter.runtime.metric.LogLoss;
import dev.sinter.runtime.metric.OneVersusRest;
import java.util.OptionalDouble;

/** What is compared: the columns of the table. */
public enum Metric {
  ACCURACY("accuracy"),
  BALANCED_ACCURACY("balanced acc."),
  MACRO_F1("macro F1"),
  MATTHEWS("Matthews"),
  /** Empty where scores are not probabilities. */
  LOG_LOSS("log loss"),
  /** Each class against the rest, mean over the classes. */
  ROC_AREA("ROC AUC"),
  SECONDS("training [s]");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  /** The heading of the column. */
  public String title() {
    return title;
  }

  /** Measures predictions of samples whose labels are known. */
  OptionalDouble of(int[] labels, Predictions predictions, int classes, double seconds) {
    ConfusionMatrix matrix = ConfusionMatrix.of(labels, predictions.labels(), classes);
    return switch (this) {
      case ACCURACY -> OptionalDouble.of(matrix.accuracy());
      case BALANCED_ACCURACY -> OptionalDouble.of(matrix.balancedAccuracy());
      case MACRO_F1 -> OptionalDouble.of(matrix.f1(Average.MACRO));
      case MATTHEWS -> OptionalDouble.of(matrix.matthews());
      case LOG_LOSS ->
          predictions.probabilities()
              ? OptionalDouble.of(LogLoss.of(labels, predictions.scores(), classes))
              : OptionalDouble.empty();
      case ROC_AREA ->
          OptionalDouble.of(OneVersusRest.rocArea(labels, predictions.scores(), classes));
      case SECONDS -> OptionalDouble.of(seconds);
    };
  }
}
