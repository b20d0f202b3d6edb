package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.spec.OperationSpec;

/** Reads the options of one annotation and reports those outside their range. */
public final class Options {
  private final OperationSpec operation;
  private final Reporter reporter;

  public Options(OperationSpec operation, Reporter reporter) {
    this.operation = operation;
    this.reporter = reporter;
  }

  /** The option as written; out of range it is reported, and the caller may go on. */
  public double real(String name, Range range) {
    double value = operation.attributes().real(name);
    check(name, value, range);
    return value;
  }

  /** The option as written; out of range it is reported, and the caller may go on. */
  public int integer(String name, Range range) {
    int value = operation.attributes().integer(name);
    check(name, value, range);
    return value;
  }

  public boolean flag(String name) {
    return operation.attributes().flag(name);
  }

  private void check(String name, double value, Range range) {
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
