package dev.sinter.docs.drawing;

import dev.sinter.docs.drawing.Placed.Point;
import dev.sinter.docs.drawing.Placed.Rectangle;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A placed drawing as SVG. It has its own background, so it reads the same on dark pages. */
final class SvgWriter {
  private static final String STYLE =
      """

      text { font-family: %s; fill: #1f2937; }
      .title { font-size: %spx; font-weight: bold; }
      .note { font-size: %spx; fill: #4b5563; }
      .frame { fill: #f1f5f9; stroke: #94a3b8; stroke-dasharray: 5 3; }
      .kernel { font-size: %spx; fill: #475569; }
      .halo { paint-order: stroke; stroke: #f1f5f9; stroke-width: 5px; }
      .edge { fill: none; stroke: #475569; stroke-width: 1.3; }
      .box { stroke-width: 1.3; }
      .input { fill: #dbeafe; stroke: #2563eb; }
      .target { fill: #ede9fe; stroke: #7c3aed; }
      .operation { fill: #ffffff; stroke: #64748b; }
      .output { fill: #dcfce7; stroke: #16a34a; }
      .loss { fill: #fee2e2; stroke: #dc2626; }
      """
          .formatted(TextSize.FONT, TextSize.TITLE, TextSize.NOTE, TextSize.NOTE + 1);

  private static final double LEGEND_HEIGHT = 34;
  private static final double SWATCH = 14;
  private static final double CORNER = 6;

  private final Placed placed;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private SvgWriter(Placed placed) throws XMLStreamException {
    this.placed = placed;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  static String write(Placed placed) {
    try {
      return new SvgWriter(placed).write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write() throws XMLStreamException {
    double legend = legendWidth();
    double width = Math.ceil(Math.max(placed.width(), legend));
    double height = Math.ceil(placed.height() + LEGEND_HEIGHT);
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("width", width);
    attribute("height", height);
    xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    xml.writeAttribute("role", "img");
    line();
    element("title", placed.drawing().title());
    element("style", STYLE);
    arrowHead();
    rectangle("", new Rectangle(0, 0, width, height), CORNER, "#ffffff");
    legend();
    xml.writeStartElement("g");
    double left = Math.floor((width - placed.width()) / 2);
    xml.writeAttribute(
        "transform", "translate(" + number(left) + " " + number(LEGEND_HEIGHT) + ")");
    line();
    for (int i = 0; i < placed.frames().size(); i++) {
      if (!placed.drawing().frames().get(i).kernel().isEmpty()) {
        rectangle("frame", placed.frames().get(i), CORNER, "");
      }
    }
    for (List<Point> edge : placed.edges()) {
      edge(edge);
    }
    for (int i = 0; i < placed.frames().size(); i++) {
      frameTitle(placed.drawing().frames().get(i), placed.frames().get(i));
    }
    for (int i = 0; i < placed.boxes().size(); i++) {
      box(placed.drawing().boxes().get(i), placed.boxes().get(i));
    }
    xml.writeEndElement();
    line();
    xml.writeEndElement();
    xml.flush();
    return text + "\n";
  }

  private void arrowHead() throws XMLStreamException {
    xml.writeStartElement("marker");
    xml.writeAttribute("id", "arrow");
    xml.writeAttribute("viewBox", "0 0 10 10");
    xml.writeAttribute("refX", "9");
    xml.writeAttribute("refY", "5");
    xml.writeAttribute("markerWidth", "7");
    xml.writeAttribute("markerHeight", "7");
    xml.writeAttribute("orient", "auto");
    xml.writeEmptyElement("path");
    xml.writeAttribute("d", "M 0 1 L 10 5 L 0 9 z");
    xml.writeAttribute("fill", "#475569");
    xml.writeEndElement();
    line();
  }

  /** The name of the kernel, above the edges that cross it. */
  private void frameTitle(Frame frame, Rectangle place) throws XMLStreamException {
    double x = place.x() + Layout.TITLE_INDENT;
    double y = place.y() + Layout.FRAME_LINE;
    if (!frame.kernel().isEmpty()) {
      text("kernel halo", x, y, frame.kernel());
    }
    if (!frame.also().isEmpty()) {
      text("note halo", x, y + Layout.FRAME_LINE, frame.also());
    }
  }

  private void box(Box box, Rectangle place) throws XMLStreamException {
    boolean source = box.kind() == Box.Kind.INPUT || box.kind() == Box.Kind.TARGET;
    rectangle("box " + style(box.kind()), place, source ? place.height() / 2 : CORNER, "");
    double x = place.x() + place.width() / 2;
    centred("title", x, place.y() + 18, box.title());
    centred("note", x, place.y() + 34, box.note());
  }

  private void edge(List<Point> points) throws XMLStreamException {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.length() == 0 ? "M " : " L ")
          .append(number(point.x()))
          .append(' ')
          .append(number(point.y()));
    }
    xml.writeEmptyElement("path");
    xml.writeAttribute("class", "edge");
    xml.writeAttribute("d", path.toString());
    xml.writeAttribute("marker-end", "url(#arrow)");
    line();
  }

  private void legend() throws XMLStreamException {
    double x = 16;
    for (Box.Kind kind : Box.Kind.values()) {
      rectangle("box " + style(kind), new Rectangle(x, 12, SWATCH, SWATCH), 3, "");
      text("note", x + SWATCH + 5, 23, kind.legend());
      x += legendWidth(kind.legend());
    }
    rectangle("frame", new Rectangle(x, 12, SWATCH, SWATCH), 3, "");
    text("note", x + SWATCH + 5, 23, "one kernel");
  }

  private static double legendWidth() {
    double width = 16 + legendWidth("one kernel");
    for (Box.Kind kind : Box.Kind.values()) {
      width += legendWidth(kind.legend());
    }
    return width;
  }

  private static double legendWidth(String entry) {
    return SWATCH + 5 + Math.ceil(TextSize.width(entry, TextSize.NOTE)) + 16;
  }

  private static String style(Box.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void rectangle(String style, Rectangle place, double corner, String fill)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    if (!style.isEmpty()) {
      xml.writeAttribute("class", style);
    }
    attribute("x", place.x());
    attribute("y", place.y());
    attribute("width", place.width());
    attribute("height", place.height());
    attribute("rx", corner);
    if (!fill.isEmpty()) {
      xml.writeAttribute("fill", fill);
    }
    line();
  }

  private void centred(String style, double x, double y, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    xml.writeAttribute("class", style);
    attribute("x", x);
    attribute("y", y);
    xml.writeAttribute("text-anchor", "middle");
    xml.writeCharacters(words);
    xml.writeEndElement();
    line();
  }

  private void text(String style, double x, double y, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    xml.writeAttribute("class", style);
    attribute("x", x);
    attribute("y", y);
    xml.writeCharacters(words);
    xml.writeEndElement();
    line();
  }

  private void element(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(words);
    xml.writeEndElement();
    line();
  }

  private void attribute(String name, double value) throws XMLStreamException {
    xml.writeAttribute(name, number(value));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Half pixels are enough, and free of the last digits of floating point. */
  private static String number(double value) {
    double rounded = Math.rint(value * 2) / 2;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
