package dev.sinter.processor.numeric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes models at random: depth, widths that do and do not divide the lanes, branches that meet
 * again, images, several inputs and outputs, every layer, combination, loss and optimizer,
 * formulas.
 */
final class RandomModel {
  private static final int[] WIDTHS = {1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 17, 33, 65};

  private static final List<String> FORMULAS =
      List.of(
          "x * sigmoid(1.702 * x)",
          "sin(2 * x)",
          "exp(-x^2)",
          "softplus(x) - 0.5",
          "sqrt(1 + x^2)",
          "log(2 + cos(x))",
          "select(x > 0.1, x, 0.2 * x)",
          "max(x, -0.5) + min(x, 0.7)",
          "x / (1 + abs(x))",
          "0.5 * x * (1 + erf(x / sqrt(2)))",
          "pow(1 + x^2, 0.25)",
          "x^3 / (1 + x^2)",
          "2 - x",
          "relu(x) - relu(-x) / pi");

  private static final List<String> FORMULAS_OF_TWO =
      List.of(
          "A * tanh(B)",
          "A / (1 + B^2)",
          "sigmoid(A) * B + (1 - sigmoid(A)) * 0.5",
          "max(A, B)",
          "A - B",
          "select(A < B, A, 0.5 * B)");

  private static final List<String> OPTIMIZERS =
      List.of(
          "@Sgd(learningRate = 0.01)",
          "@Sgd(learningRate = 0.02, weightDecay = 0.01)",
          "@Momentum(learningRate = 0.01)",
          "@Momentum(learningRate = 0.02, momentum = 0.8, nesterov = true, weightDecay = 0.02)",
          "@Adam",
          "@Adam(beta1 = 0.5, epsilon = 1e-3, weightDecay = 0.01)");

  /** An input or a node: its name and the shape of one sample. */
  private record Piece(String name, List<Integer> shape) {
    Piece {
      shape = List.copyOf(shape);
    }

    boolean isVector() {
      return shape.size() == 1;
    }

    int last() {
      return shape.get(shape.size() - 1);
    }
  }

  private final Random random;
  private final List<String> nodes = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private final Set<String> undeclared = new LinkedHashSet<>();
  private int named;

  private RandomModel(long seed) {
    // Neighbouring seeds of Random begin alike.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
  }

  /** The model of a seed. */
  static ModelText of(long seed) {
    return new RandomModel(seed).write(seed);
  }

  private ModelText write(long seed) {
    int inputs = 1 + (chance(0.35) ? 1 : 0) + (chance(0.1) ? 1 : 0);
    for (int i = 0; i < inputs; i++) {
      List<Integer> shape =
          chance(0.75)
              ? List.of(width())
              : List.of(1 + random.nextInt(3), 1 + random.nextInt(4), 1 + random.nextInt(5));
      Piece input = new Piece("in" + i, shape);
      pieces.add(input);
      unread.add(input.name());
      undeclared.add(input.name());
    }
    int depth = 1 + random.nextInt(5);
    for (int i = 0; i < depth; i++) {
      if (chance(0.3)) {
        combination();
      } else {
        chain();
      }
    }
    int outputs = chance(0.3) ? 2 : 1;
    List<Piece> left =
        pieces.stream().filter(piece -> unread.contains(piece.name())).collect(Collectors.toList());
    while (left.size() > outputs) {
      Piece a = flat(left.remove(random.nextInt(left.size())));
      Piece b = flat(left.remove(random.nextInt(left.size())));
      left.add(node("@Concat", List.of(a, b), List.of(a.last() + b.last())));
    }
    while (left.size() < outputs) {
      left.add(pick());
    }
    boolean onInterface =
        outputs == 1 && chance(0.5) && nodes.stream().noneMatch(node -> node.contains("@Output"));
    String modelLoss = "";
    for (Piece piece : left) {
      String loss = loss();
      int width =
          switch (loss.charAt(1)) {
            case 'S' -> 2 + random.nextInt(chance(0.2) ? 20 : 6);
            case 'B' -> 1;
            default -> width();
          };
      String last = loss.charAt(1) == 'M' && chance(0.3) ? " " + activation(width) : "";
      Piece from = flat(piece);
      if (onInterface) {
        modelLoss = loss;
        loss = "";
      }
      node(dense(width) + last + (loss.isEmpty() ? "" : " " + loss), List.of(from), List.of(width));
    }
    String optimizer = OPTIMIZERS.get(random.nextInt(OPTIMIZERS.size()));
    String options =
        "batch = " + (1 + random.nextInt(19)) + (chance(0.5) ? ", inputGradients = true" : "");
    return new ModelText("Random" + seed, options, (modelLoss + " " + optimizer).strip(), nodes);
  }

  /** One to three operations, one after another. */
  private void chain() {
    Piece from = pick();
    List<Integer> shape = from.shape();
    StringBuilder operations = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      if (operations.length() > 0) {
        operations.append(' ');
      }
      boolean used = operations.indexOf("@Dense") >= 0;
      if (shape.size() > 1 && chance(0.5)) {
        operations.append("@Flatten");
        shape = List.of(size(shape));
      } else if (shape.size() == 1 && !used && chance(0.7)) {
        int width = width();
        operations.append(dense(width));
        shape = List.of(width);
      } else {
        String activation = activation(shape.get(shape.size() - 1));
        String kind = activation.replaceFirst("\\(.*", "");
        operations.append(operations.indexOf(kind) < 0 ? activation : "");
      }
    }
    if (chance(0.1)) {
      operations.append(" @Output");
    }
    node(operations.toString().replaceAll(" +", " ").strip(), List.of(from), shape);
  }

  private void combination() {
    Piece a = pick();
    List<Piece> same =
        pieces.stream().filter(p -> !p.equals(a) && p.shape().equals(a.shape())).toList();
    Piece b = same.isEmpty() || chance(0.3) ? fitting(a) : same.get(random.nextInt(same.size()));
    switch (random.nextInt(4)) {
      case 0 -> node("@Add" + after(a), List.of(a, b), a.shape());
      case 1 -> node("@Multiply" + after(a), List.of(a, b), a.shape());
      case 2 -> {
        String formula =
            FORMULAS_OF_TWO
                .get(random.nextInt(FORMULAS_OF_TWO.size()))
                .replace("A", a.name())
                .replace("B", b.name());
        node("@Pointwise(\"" + formula + "\")" + after(a, "@Pointwise"), List.of(a, b), a.shape());
      }
      default -> {
        int axis = random.nextInt(a.shape().size());
        List<Integer> shape = new ArrayList<>(a.shape());
        shape.set(axis, 2 * shape.get(axis));
        node("@Concat(axis = " + axis + ")", List.of(a, b), shape);
      }
    }
  }

  /** Another value of the shape of {@code a}. */
  private Piece fitting(Piece a) {
    if (a.isVector()) {
      Piece from = flat(pick());
      return node(dense(a.last()) + " " + activation(a.last()), List.of(from), a.shape());
    }
    return node(activation(a.last()), List.of(a), a.shape());
  }

  private String after(Piece piece, String... without) {
    String activation = chance(0.5) ? activation(piece.last()) : "";
    boolean allowed = Stream.of(without).noneMatch(activation::startsWith);
    return allowed && !activation.isEmpty() ? " " + activation : "";
  }

  private String dense(int width) {
    return chance(0.2) ? "@Dense(value = " + width + ", bias = false)" : "@Dense(" + width + ")";
  }

  private String activation(int width) {
    return switch (random.nextInt(7)) {
      case 0 -> "@Relu";
      case 1 -> "@Tanh";
      case 2 -> "@Sigmoid";
      case 3 -> width > 1 ? "@Softmax" : "@Tanh";
      case 4 -> "@Dropout(" + (1 + random.nextInt(5)) / 10.0 + ")";
      default -> "@Pointwise(\"" + FORMULAS.get(random.nextInt(FORMULAS.size())) + "\")";
    };
  }

  private String loss() {
    String weight =
        chance(0.3)
            ? String.format(Locale.ROOT, "(weight = %.2f)", 0.25 + random.nextDouble())
            : "";
    return switch (random.nextInt(3)) {
          case 0 -> "@SoftmaxCrossEntropy";
          case 1 -> "@BinaryCrossEntropy";
          default -> "@MeanSquaredError";
        }
        + weight;
  }

  /** The piece as a vector. */
  private Piece flat(Piece piece) {
    return piece.isVector()
        ? piece
        : node("@Flatten", List.of(piece), List.of(size(piece.shape())));
  }

  private Piece node(String operations, List<Piece> reads, List<Integer> shape) {
    Piece piece = new Piece("node" + named++, shape);
    String parameters = reads.stream().map(this::parameter).collect(Collectors.joining(", "));
    nodes.add("%s Tensor %s(%s);".formatted(operations, piece.name(), parameters));
    reads.forEach(read -> unread.remove(read.name()));
    pieces.add(piece);
    unread.add(piece.name());
    return piece;
  }

  private String parameter(Piece piece) {
    if (!undeclared.remove(piece.name())) {
      return "Tensor " + piece.name();
    }
    String shape = piece.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "@Shape({" + shape + "}) Tensor " + piece.name();
  }

  /** Mostly a piece that nobody reads yet. */
  private Piece pick() {
    List<Piece> open = pieces.stream().filter(piece -> unread.contains(piece.name())).toList();
    return chance(0.7) && !open.isEmpty()
        ? open.get(random.nextInt(open.size()))
        : pieces.get(random.nextInt(pieces.size()));
  }

  private int width() {
    return WIDTHS[random.nextInt(WIDTHS.length)];
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
