package dev.sinter.docs.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final Axis AXIS = new Axis(-2, 2);

  @Test
  void aCircleIsOneClosedLine() {
    List<List<Point>> lines = new Contours((x, y) -> x * x + y * y, AXIS, AXIS).lines(1);
    assertThat(lines).hasSize(1);
    List<Point> circle = lines.get(0);
    assertThat(circle).hasSizeGreaterThan(100);
    assertThat(circle.get(circle.size() - 1)).isEqualTo(circle.get(0));
    for (int i = 0; i < circle.size(); i++) {
      Point point = circle.get(i);
      assertThat(Math.hypot(point.x(), point.y())).isCloseTo(1, within(1e-3));
      Point next = circle.get(Math.min(i + 1, circle.size() - 1));
      assertThat(Math.hypot(next.x() - point.x(), next.y() - point.y())).isLessThan(0.07);
    }
  }

  @Test
  void linesThatLeaveTheChartStayOpen() {
    List<List<Point>> lines = new Contours((x, y) -> Math.abs(x), AXIS, AXIS).lines(1.01);
    assertThat(lines).hasSize(2);
    for (List<Point> line : lines) {
      double from = line.get(0).y();
      double to = line.get(line.size() - 1).y();
      assertThat(Math.abs(to - from)).isCloseTo(4, within(1e-12));
      assertThat(line)
          .allSatisfy(point -> assertThat(Math.abs(point.x())).isCloseTo(1.01, within(1e-12)));
    }
  }

  @Test
  void aValueThatIsNotReachedHasNoLine() {
    assertThat(new Contours((x, y) -> x * x + y * y, AXIS, AXIS).lines(9)).isEmpty();
  }
}
