package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;

/** Reads the options of one annotation and reports those outside their range. */
public final class Options {
  private final OperationSpec operation;
  private final Reporter reporter;

  public Options(OperationSpec operation, Reporter reporter) {
    this.operation = operation;
    this.reporter = reporter;
  }

  /** The option as written; out of range it is reported, and the caller may go on. */
  public double real(Option option) {
    double value = operation.attributes().real(option.name());
    check(option.name(), value, option.range());
    return value;
  }

  /** The option as written; out of range it is reported, and the caller may go on. */
  public int integer(Option option) {
    int value = operation.attributes().integer(option.name());
    check(option.name(), value, option.range());
    return value;
  }

  /** The numbers of an array as written; those out of range are reported. */
  public List<Double> reals(Option option) {
    List<Double> values = operation.attributes().reals(option.name());
    values.forEach(value -> check(option.name(), value, option.range()));
    return values;
  }

  /** The whole numbers of an array as written. */
  public List<Integer> integers(String name) {
    return operation.attributes().reals(name).stream().map(Double::intValue).toList();
  }

  public boolean flag(String name) {
    return operation.attributes().flag(name);
  }

  /** Reports {@code message} at an option; the annotation is its first value. */
  public void error(String option, Message message, Object... values) {
    List<Object> all = new ArrayList<>();
    all.add(operation.name());
    all.addAll(List.of(values));
    reporter.error(message, operation.attributes().place(option), all.toArray());
  }

  /** Reports an option whose value lies outside a range that depends on other options. */
  public void check(String name, double value, Range range) {
    if (!range.test().test(value)) {
      reporter.error(
          Message.OPTION_RANGE,
          operation.attributes().place(name),
          operation.name(),
          name,
          Infix.print(Expr.of(value)),
          range.text());
    }
  }
}
