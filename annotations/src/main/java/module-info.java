/**
 * The annotations that describe a model. They live in class files only and cost nothing at run
 * time.
 */
module dev.sinter.annotations {
  requires static org.jspecify;

  exports dev.sinter;
  exports dev.sinter.meta;
}
