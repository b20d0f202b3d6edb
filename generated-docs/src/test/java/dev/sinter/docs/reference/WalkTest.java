package dev.sinter.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.docs.chart.Point;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.UpdateRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final UpdateRule DESCENT =
      new UpdateRule(
          List.of(),
          List.of(
              new Assignment(
                  "p", UpdateRule.P.minus(UpdateRule.LEARNING_RATE.times(UpdateRule.G)))));

  @Test
  void followsTheGradientByHand() {
    Walk walk = Walk.of(DESCENT, Landscape.VALLEY, 0.0625);
    // f = x² / 2 + 8 y²: x shrinks by 1 - 0.0625, y by 1 - 16 * 0.0625.
    assertThat(walk.points()).hasSize(Walk.STEPS + 1);
    assertThat(walk.points().get(0)).isEqualTo(new Point(-4, 1));
    assertThat(walk.points().get(1).x()).isCloseTo(-3.75, within(1e-12));
    assertThat(walk.points().get(1).y()).isCloseTo(0, within(1e-12));
    assertThat(walk.height()).isCloseTo(8 * Math.pow(0.9375, 120), within(1e-12));
  }

  @Test
  void takesTheLearningRateThatComesLowest() {
    Walk best = Walk.best(DESCENT, Landscape.VALLEY);
    // With 0.2 it leaves the valley.
    assertThat(best.learningRate()).isEqualTo(0.1);
  }

  @Test
  void bothLandscapesAreLowestAtTheirMinimum() {
    for (Landscape landscape : Landscape.all()) {
      Point minimum = landscape.minimum();
      assertThat(landscape.height(minimum.x(), minimum.y())).isCloseTo(0, within(1e-12));
      assertThat(landscape.height(landscape.start().x(), landscape.start().y())).isGreaterThan(1);
    }
  }
}
