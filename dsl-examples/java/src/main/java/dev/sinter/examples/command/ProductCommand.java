package dev.sinter.examples.command;

import dev.sinter.examples.CompiledProduct;
import dev.sinter.runtime.Network;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows value and gradient of the lecture's {@code f = (x + y) z}. */
@Command(
    name = "product",
    description = "Shows the gradient of f = (x + y) z.",
    mixinStandardHelpOptions = true)
final class ProductCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--x", defaultValue = "-2", description = "default: ${DEFAULT-VALUE}")
  private double x;

  @Option(names = "--y", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
  private double y;

  @Option(names = "--z", defaultValue = "-4", description = "default: ${DEFAULT-VALUE}")
  private double z;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    double[] point = {x, y, z};
    Network network = CompiledProduct.create(0);
    for (int input = 0; input < point.length; input++) {
      network.stageInput(input, 0, point, input);
    }
    network.predictStaged(1);
    double[] value = new double[1];
    network.readOutput(0, 0, value, 0);
    network.inputGradientsStaged(1);
    double[] gradient = new double[point.length];
    for (int input = 0; input < point.length; input++) {
      network.readInputGradient(input, 0, gradient, input);
    }
    out.printf("f = (x + y) z at %s%n", tuple(point));
    out.printf("f              = %s%n", number(value[0]));
    out.printf("df/d(x, y, z)  = %s%n", tuple(gradient));
  }

  private static String tuple(double[] values) {
    return "(%s, %s, %s)".formatted(number(values[0]), number(values[1]), number(values[2]));
  }

  /** Without a fraction that says nothing. */
  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
  }
}
