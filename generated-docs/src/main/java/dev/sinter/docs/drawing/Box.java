package dev.sinter.docs.drawing;

/**
 * One operation of the graph.
 *
 * @param title what is computed, or the name of an input
 * @param note its name and shape
 */
record Box(Kind kind, String title, String note) {
  /** What a box stands for. */
  enum Kind {
    INPUT("input"),
    TARGET("target or weight"),
    OPERATION("operation"),
    OUTPUT("output"),
    LOSS("loss");

    private final String legend;

    Kind(String legend) {
      this.legend = legend;
    }

    String legend() {
      return legend;
    }
  }
}
