package dev.sinter.docs.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.docs.SampleModels;
import dev.sinter.docs.drawing.Placed.Point;
import dev.sinter.docs.drawing.Placed.Rectangle;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ForwardDrawingTest {
  @TempDir Path folder;

  private static List<String> texts(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList elements = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(((Element) elements.item(i)).getTextContent());
    }
    return texts;
  }

  private static boolean inside(Rectangle inner, Rectangle outer) {
    return inner.x() >= outer.x()
        && inner.y() >= outer.y()
        && inner.x() + inner.width() <= outer.x() + outer.width()
        && inner.y() + inner.height() <= outer.y() + outer.height();
  }

  private static boolean touches(Point point, Rectangle box) {
    double slack = 1;
    return point.x() >= box.x() - slack
        && point.x() <= box.x() + box.width() + slack
        && point.y() >= box.y() - slack
        && point.y() <= box.y() + box.height() + slack;
  }

  @Test
  void drawsEveryOperationWithItsShape() throws Exception {
    assertThat(texts(ForwardDrawing.svg(SampleModels.twoHeads(folder))))
        .contains("x", "x 6×3")
        .contains("x · weightᵀ", "sharedProduct 6×5")
        .contains("tanh(dense)", "dropout mask, rate 0.25", "shared 6×5")
        .contains("class labels", "kindLabel 6×1", "targets", "sizeTarget 6×2", "sample weights")
        .contains("kind 6×4", "size 6×2", "loss 1×1")
        .contains("forwardShared");
  }

  @Test
  void framesWhatOneKernelComputes() {
    Drawing drawing = ForwardDrawing.of(SampleModels.twoHeads(folder));
    Frame shared =
        drawing.frames().stream()
            .filter(frame -> frame.kernel().equals("forwardShared"))
            .findFirst()
            .orElseThrow();
    assertThat(shared.boxes().stream().map(i -> drawing.boxes().get(i).title()))
        .containsExactly("x · weightᵀ", "product + bias", "tanh(dense)", "tanh * mask");
    assertThat(drawing.frames().stream().flatMap(frame -> frame.boxes().stream()))
        .hasSameSizeAs(drawing.boxes())
        .doesNotHaveDuplicates();
  }

  @Test
  void marksInputsOutputsAndLosses() {
    Drawing drawing = ForwardDrawing.of(SampleModels.twoHeads(folder));
    assertThat(drawing.boxes().stream().filter(box -> box.kind() == Box.Kind.INPUT)).hasSize(1);
    assertThat(drawing.boxes().stream().filter(box -> box.kind() == Box.Kind.OUTPUT)).hasSize(2);
    // One of each head, and their sum.
    assertThat(drawing.boxes().stream().filter(box -> box.kind() == Box.Kind.LOSS)).hasSize(3);
  }

  @Test
  void placesBoxesInFramesAndEdgesBetweenBoxes() {
    Placed placed = Layout.of(ForwardDrawing.of(SampleModels.twoHeads(folder)));
    Drawing drawing = placed.drawing();
    for (int i = 0; i < drawing.frames().size(); i++) {
      for (int box : drawing.frames().get(i).boxes()) {
        assertThat(inside(placed.boxes().get(box), placed.frames().get(i))).isTrue();
      }
    }
    for (int i = 0; i < drawing.edges().size(); i++) {
      List<Point> points = placed.edges().get(i);
      Edge edge = drawing.edges().get(i);
      assertThat(touches(points.get(0), placed.boxes().get(edge.from()))).isTrue();
      assertThat(touches(points.get(points.size() - 1), placed.boxes().get(edge.to()))).isTrue();
    }
  }

  @Test
  void everyTextFits() {
    Drawing drawing =
        new Drawing(
            "A",
            List.of(new Box(Box.Kind.INPUT, "x", "x 1×1"), new Box(Box.Kind.LOSS, "x", "y 1×1")),
            List.of(
                new Frame("", "", List.of(0)),
                new Frame("aKernelWithAVeryLongName", "and dSomething", List.of(1))),
            List.of(new Edge(0, 1)));
    Placed placed = Layout.of(drawing);
    assertThat(placed.frames().get(1).width())
        .isGreaterThan(TextSize.width("aKernelWithAVeryLongName", TextSize.TITLE));
    assertThat(placed.frames().get(1).height()).isLessThan(120);
    for (int i = 0; i < 2; i++) {
      Box box = drawing.boxes().get(i);
      assertThat(placed.boxes().get(i).width())
          .isGreaterThan(TextSize.width(box.title(), TextSize.TITLE))
          .isGreaterThan(TextSize.width(box.note(), TextSize.NOTE));
    }
  }

  @Test
  void escapesWhatXmlReserves() throws Exception {
    Drawing drawing =
        new Drawing(
            "a < b & c",
            List.of(new Box(Box.Kind.OPERATION, "x > 0 ? x : 0 & <", "n \"1\"")),
            List.of(new Frame("", "", List.of(0))),
            List.of());
    assertThat(texts(SvgWriter.write(Layout.of(drawing)))).contains("x > 0 ? x : 0 & <", "n \"1\"");
  }

  @Test
  void isTheSameEachTime() {
    assertThat(ForwardDrawing.svg(SampleModels.twoHeads(folder)))
        .isEqualTo(ForwardDrawing.svg(SampleModels.twoHeads(folder)));
  }
}
