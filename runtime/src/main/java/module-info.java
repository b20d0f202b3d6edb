/** What compiled networks run on: kernels, random numbers, data, the training loop, checkpoints. */
module dev.sinter.runtime {
  requires static jdk.incubator.vector;
  requires static org.jspecify;

  exports dev.sinter.runtime;
  exports dev.sinter.runtime.data;
  exports dev.sinter.runtime.io;
  exports dev.sinter.runtime.kernel;
  exports dev.sinter.runtime.kernel.vector;
  exports dev.sinter.runtime.metric;
  exports dev.sinter.runtime.optimize;
  exports dev.sinter.runtime.random;
  exports dev.sinter.runtime.train;
}
