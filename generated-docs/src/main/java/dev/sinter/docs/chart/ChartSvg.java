package dev.sinter.docs.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Panels side by side as SVG. Nothing depends on the fonts of a machine, and the drawing has its
 * own background, so it reads the same on dark pages.
 */
public final class ChartSvg {
  private static final int WIDTH = 340;
  private static final int HEIGHT = 230;
  private static final int LEFT = 52;
  private static final int RIGHT = 14;
  private static final int TOP = 46;
  private static final int BOTTOM = 44;
  private static final int FONT_SIZE = 11;
  private static final double ADVANCE = 0.61 * FONT_SIZE;

  /** Half a tenth of a pixel is not to be seen. */
  private static final double TOLERANCE = 0.15;

  private static final String STYLE =
      """

      text { font-family: 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace; \
      font-size: 11px; fill: #4b5563; }
      .title { font-weight: bold; fill: #1f2937; }
      .frame { fill: #ffffff; stroke: #94a3b8; }
      .grid { stroke: #e2e8f0; }
      .zero { stroke: #94a3b8; }
      path { fill: none; stroke-linejoin: round; }
      .first { stroke: #2563eb; stroke-width: 2; }
      .second { stroke: #dc2626; stroke-width: 2; stroke-dasharray: 6 3; }
      .contour { stroke: #94a3b8; stroke-width: 0.8; }
      .path { stroke: #2563eb; stroke-width: 1.6; }
      .stop { fill: #2563eb; }
      .start { fill: #ffffff; stroke: #1f2937; stroke-width: 1.5; }
      .minimum { stroke: #dc2626; stroke-width: 2; }
      """;

  private final List<Panel> panels;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private ChartSvg(List<Panel> panels) throws XMLStreamException {
    this.panels = panels;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** Draws the panels from left to right. */
  public static String draw(String title, List<Panel> panels) {
    try {
      return new ChartSvg(panels).draw(title);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private String draw(String title) throws XMLStreamException {
    int width = panels.size() * (LEFT + WIDTH + RIGHT);
    int height = TOP + HEIGHT + BOTTOM;
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    xml.writeAttribute("width", String.valueOf(width));
    xml.writeAttribute("height", String.valueOf(height));
    xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
    xml.writeAttribute("role", "img");
    line();
    words("title", title);
    words("style", STYLE);
    xml.writeStartElement("clipPath");
    xml.writeAttribute("id", "inside");
    rectangle("", 0, 0, WIDTH, HEIGHT);
    end();
    xml.writeEmptyElement("rect");
    xml.writeAttribute("width", String.valueOf(width));
    xml.writeAttribute("height", String.valueOf(height));
    xml.writeAttribute("rx", "6");
    xml.writeAttribute("fill", "#ffffff");
    line();
    for (int i = 0; i < panels.size(); i++) {
      xml.writeStartElement("g");
      xml.writeAttribute(
          "transform", "translate(" + (LEFT + i * (LEFT + WIDTH + RIGHT)) + " " + TOP + ")");
      line();
      panel(panels.get(i));
      end();
    }
    end();
    xml.flush();
    return text.toString();
  }

  private void panel(Panel panel) throws XMLStreamException {
    rectangle("frame", 0, 0, WIDTH, HEIGHT);
    label("title", 0, -TOP + 18, "start", panel.title());
    for (BigDecimal tick : panel.x().ticks()) {
      double at = x(panel, tick.doubleValue());
      straight(tick.signum() == 0 ? "zero" : "grid", at, 0, at, HEIGHT);
      label("", at, HEIGHT + 15, "middle", number(tick));
    }
    for (BigDecimal tick : panel.y().ticks()) {
      double at = y(panel, tick.doubleValue());
      straight(tick.signum() == 0 ? "zero" : "grid", 0, at, WIDTH, at);
      label("", -6, at + 4, "end", number(tick));
    }
    xml.writeStartElement("g");
    xml.writeAttribute("clip-path", "url(#inside)");
    line();
    for (Curve curve : panel.curves()) {
      curve(panel, curve);
    }
    for (Mark mark : panel.marks()) {
      mark(panel, mark);
    }
    end();
    legend(panel);
    if (!panel.note().isEmpty()) {
      label("", 0, HEIGHT + 34, "start", panel.note());
    }
  }

  private void curve(Panel panel, Curve curve) throws XMLStreamException {
    List<Point> pixels =
        curve.points().stream()
            .map(point -> new Point(x(panel, point.x()), y(panel, point.y())))
            .toList();
    StringBuilder path = new StringBuilder();
    for (Point point : Polyline.thin(pixels, TOLERANCE)) {
      path.append(path.length() == 0 ? "M" : " ")
          .append(number(point.x()))
          .append(' ')
          .append(number(point.y()));
    }
    xml.writeEmptyElement("path");
    xml.writeAttribute("class", style(curve));
    xml.writeAttribute("d", path.toString());
    line();
    if (curve.style() == Curve.Style.PATH) {
      for (Point point : pixels) {
        circle("stop", point, 2);
      }
    }
  }

  private void mark(Panel panel, Mark mark) throws XMLStreamException {
    Point at = new Point(x(panel, mark.at().x()), y(panel, mark.at().y()));
    if (mark.kind() == Mark.Kind.START) {
      circle("start", at, 4);
      return;
    }
    straight("minimum", at.x() - 5, at.y() - 5, at.x() + 5, at.y() + 5);
    straight("minimum", at.x() - 5, at.y() + 5, at.x() + 5, at.y() - 5);
  }

  private void legend(Panel panel) throws XMLStreamException {
    double at = 0;
    for (Curve curve : panel.curves()) {
      if (!curve.name().isEmpty()) {
        straight(style(curve), at, -13, at + 24, -13);
        label("", at + 30, -9, "start", curve.name());
        at += 30 + curve.name().length() * ADVANCE + 18;
      }
    }
  }

  private static double x(Panel panel, double x) {
    return (x - panel.x().from()) / (panel.x().to() - panel.x().from()) * WIDTH;
  }

  private static double y(Panel panel, double y) {
    return HEIGHT - (y - panel.y().from()) / (panel.y().to() - panel.y().from()) * HEIGHT;
  }

  private static String style(Curve curve) {
    return curve.style().name().toLowerCase(Locale.ROOT);
  }

  private void circle(String style, Point at, int radius) throws XMLStreamException {
    xml.writeEmptyElement("circle");
    xml.writeAttribute("class", style);
    xml.writeAttribute("cx", number(at.x()));
    xml.writeAttribute("cy", number(at.y()));
    xml.writeAttribute("r", String.valueOf(radius));
    line();
  }

  private void straight(String style, double x1, double y1, double x2, double y2)
      throws XMLStreamException {
    xml.writeEmptyElement("line");
    xml.writeAttribute("class", style);
    xml.writeAttribute("x1", number(x1));
    xml.writeAttribute("y1", number(y1));
    xml.writeAttribute("x2", number(x2));
    xml.writeAttribute("y2", number(y2));
    line();
  }

  private void rectangle(String style, int x, int y, int width, int height)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    if (!style.isEmpty()) {
      xml.writeAttribute("class", style);
    }
    xml.writeAttribute("x", String.valueOf(x));
    xml.writeAttribute("y", String.valueOf(y));
    xml.writeAttribute("width", String.valueOf(width));
    xml.writeAttribute("height", String.valueOf(height));
    line();
  }

  private void label(String style, double x, double y, String anchor, String words)
      throws XMLStreamException {
    xml.writeStartElement("text");
    if (!style.isEmpty()) {
      xml.writeAttribute("class", style);
    }
    xml.writeAttribute("x", number(x));
    xml.writeAttribute("y", number(y));
    xml.writeAttribute("text-anchor", anchor);
    xml.writeCharacters(words);
    end();
  }

  private void words(String element, String words) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(words);
    end();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String number(BigDecimal tick) {
    BigDecimal stripped = tick.stripTrailingZeros();
    boolean tiny = stripped.signum() != 0 && stripped.abs().doubleValue() < 1e-4;
    return (tiny ? stripped.toString() : stripped.toPlainString()).replace("-", "−");
  }

  /** Tenths of pixels are enough, and free of the last digits of floating point. */
  private static String number(double value) {
    long tenths = Math.round(Math.max(-1e6, Math.min(1e6, value)) * 10);
    return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
  }
}
