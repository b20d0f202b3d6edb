package dev.sinter.docs.drawing;

import dev.sinter.docs.drawing.Placed.Point;
import dev.sinter.docs.drawing.Placed.Rectangle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places boxes in layers from top to bottom, with the layered algorithm of Eclipse ELK. */
final class Layout {
  static final double BOX_HEIGHT = 42;
  static final double BOX_PADDING = 12;
  static final double FRAME_PADDING = 12;

  /** Space left of a frame's title, so that no edge that runs along the frame touches it. */
  static final double TITLE_INDENT = 22;

  /** Height of a line of a frame's title. */
  static final double FRAME_LINE = 17;

  private final Drawing drawing;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final ElkNode[] boxes;
  private final List<ElkNode> frames = new ArrayList<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  private Layout(Drawing drawing) {
    this.drawing = drawing;
    this.boxes = new ElkNode[drawing.boxes().size()];
  }

  static Placed of(Drawing drawing) {
    return new Layout(drawing).place();
  }

  private Placed place() {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(16));
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    // Also where crossings do not decide, the order is that of the model.
    root.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    spaced(root);
    drawing.frames().forEach(this::addFrame);
    for (Edge edge : drawing.edges()) {
      edges.add(ElkGraphUtil.createSimpleEdge(boxes[edge.from()], boxes[edge.to()]));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    List<Rectangle> boxPlaces = new ArrayList<>();
    for (ElkNode box : boxes) {
      boxPlaces.add(rectangle(box));
    }
    return new Placed(
        drawing,
        boxPlaces,
        frames.stream().map(Layout::rectangle).toList(),
        edges.stream().map(Layout::points).toList(),
        root.getWidth(),
        root.getHeight());
  }

  private static void spaced(ElkNode graph) {
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 24.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
  }

  private void addFrame(Frame frame) {
    ElkNode parent = root;
    if (!frame.kernel().isEmpty()) {
      parent = ElkGraphUtil.createNode(root);
      spaced(parent);
      double lines = frame.also().isEmpty() ? 1 : 2;
      double top = FRAME_PADDING + lines * FRAME_LINE;
      parent.setProperty(
          CoreOptions.PADDING, new ElkPadding(top, FRAME_PADDING, FRAME_PADDING, FRAME_PADDING));
      double title =
          Math.max(
              TextSize.width(frame.kernel(), TextSize.TITLE),
              TextSize.width(frame.also(), TextSize.NOTE));
      parent.setProperty(
          CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
      // Inside a graph that runs down, ELK takes the minimum with its axes swapped.
      double least = title + TITLE_INDENT + FRAME_PADDING;
      parent.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(0, least));
    }
    frames.add(parent);
    for (int index : frame.boxes()) {
      Box box = drawing.boxes().get(index);
      ElkNode node = ElkGraphUtil.createNode(parent);
      double text =
          Math.max(
              TextSize.width(box.title(), TextSize.TITLE),
              TextSize.width(box.note(), TextSize.NOTE));
      node.setDimensions(Math.ceil(text) + 2 * BOX_PADDING, BOX_HEIGHT);
      boxes[index] = node;
    }
  }

  private static Rectangle rectangle(ElkNode node) {
    Point origin = node.getParent() == null ? new Point(0, 0) : origin(node.getParent());
    return new Rectangle(
        origin.x() + node.getX(), origin.y() + node.getY(), node.getWidth(), node.getHeight());
  }

  /** Where the coordinates inside a node begin. */
  private static Point origin(ElkNode node) {
    if (node.getParent() == null) {
      return new Point(0, 0);
    }
    Rectangle place = rectangle(node);
    return new Point(place.x(), place.y());
  }

  private static List<Point> points(ElkEdge edge) {
    Point origin = origin(edge.getContainingNode());
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(origin.x() + bend.getX(), origin.y() + bend.getY()));
      }
      points.add(new Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
    }
    return points;
  }
}
