package dev.sinter.examples.comparison;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;

/** The classifiers of Tribuo that ours stand beside. Each trains in one thread. */
public final class TribuoClassifiers {
  private static final int NEIGHBOURS = 5;
  private static final double COST = 1;
  private static final int SVM_ITERATIONS = 1000;
  private static final double SVM_TOLERANCE = 0.1;
  private static final int TREES = 100;

  /** Held here: the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private TribuoClassifiers() {}

  /**
   * Five nearest neighbours, a linear support vector machine (one class against the rest, C = 1), a
   * decision tree, a random forest and gradient boosting of a hundred trees each, all else as
   * Tribuo has it.
   */
  public static List<Classifier> all() {
    // It tells of every single tree of a forest.
    LOGGER.setLevel(Level.WARNING);
    return List.of(
        new TribuoClassifier("nearest neighbours", (features, seed) -> nearestNeighbours()),
        new TribuoClassifier("linear SVM", (features, seed) -> linearSvm(seed)),
        new TribuoClassifier("decision tree", (features, seed) -> tree(1, seed)),
        new TribuoClassifier("random forest", TribuoClassifiers::forest),
        new GradientBoosting(TREES));
  }

  private static Trainer<Label> nearestNeighbours() {
    return new KNNTrainer<>(
        NEIGHBOURS,
        new L2Distance(),
        1,
        new VotingCombiner(),
        KNNModel.Backend.STREAMS,
        NeighboursQueryFactoryType.BRUTE_FORCE);
  }

  private static Trainer<Label> linearSvm(long seed) {
    return new LibLinearClassificationTrainer(
        new LinearClassificationType(LinearType.L2R_L2LOSS_SVC_DUAL),
        COST,
        SVM_ITERATIONS,
        SVM_TOLERANCE,
        seed);
  }

  private static CARTClassificationTrainer tree(double featuresPerSplit, long seed) {
    return new CARTClassificationTrainer(Integer.MAX_VALUE, (float) featuresPerSplit, seed);
  }

  /** Each split chooses among the square root of the number of features. */
  private static Trainer<Label> forest(int features, long seed) {
    return new RandomForestTrainer<>(
        tree(1 / Math.sqrt(features), seed), new VotingCombiner(), TREES, seed);
  }
}
