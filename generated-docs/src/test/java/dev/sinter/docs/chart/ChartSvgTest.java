package dev.sinter.docs.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartSvgTest {
  @Test
  void drawsCurvesInPixels() throws Exception {
    Curve line =
        new Curve(
            "line",
            Curve.Style.FIRST,
            List.of(new Point(0, 0), new Point(5, 10), new Point(10, 20)));
    Panel panel =
        new Panel("Title <1>", "note", new Axis(0, 10), new Axis(0, 20), List.of(line), List.of());
    String svg = ChartSvg.draw("Both", List.of(panel, panel));
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList paths = document.getElementsByTagName("path");
    assertThat(paths.getLength()).isEqualTo(2);
    // The point in the middle lies on the line.
    assertThat(((Element) paths.item(0)).getAttribute("d")).isEqualTo("M0 230 340 0");
    assertThat(svg).contains("Title &lt;1&gt;", ">line<", ">note<", ">10<", ">20<");
  }

  @Test
  void ticksAreRoundNumbers() {
    assertThat(new Axis(-0.93, 2.1).ticks())
        .containsExactly(
            new BigDecimal("-0.5"),
            new BigDecimal("0.0"),
            new BigDecimal("0.5"),
            new BigDecimal("1.0"),
            new BigDecimal("1.5"),
            new BigDecimal("2.0"));
    assertThat(new Axis(0, 100).ticks()).first().isEqualTo(BigDecimal.ZERO.setScale(-1));
    assertThat(new Axis(0, 100).ticks()).hasSize(6);
  }

  @Test
  void thinningKeepsCorners() {
    List<Point> corner =
        List.of(new Point(0, 0), new Point(1, 0.05), new Point(2, 0), new Point(2, 3));
    assertThat(Polyline.thin(corner, 0.1))
        .containsExactly(new Point(0, 0), new Point(2, 0), new Point(2, 3));
    assertThat(Polyline.thin(corner, 0.01)).isEqualTo(corner);
    assertThat(Polyline.thin(List.of(), 1)).isEmpty();
  }
}
