package dev.sinter.benchmarks.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders take turns: every round measures each of them once, so that a drift of the
 * machine meets all alike. Each is started several times, since a JVM does not compile alike twice.
 *
 * @param starts how often every contender is started
 * @param rounds how often each is measured after a start
 * @param warmUp seconds of training before the first round
 * @param seconds of training in a round
 */
record Tournament(int starts, int rounds, double warmUp, double seconds) {

  /**
   * Measures the contenders; one that fails is left out.
   *
   * @param progress is told what happens
   * @param failures gets why a contender was left out, by name
   */
  List<Result> run(List<Contender> contenders, PrintWriter progress, Map<String, String> failures) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    Map<String, List<StepTime>> times = new LinkedHashMap<>();
    for (int start = 1; start <= starts; start++) {
      progress.printf("Start %d of %d%n", start, starts);
      Map<String, Worker> workers = new LinkedHashMap<>();
      try {
        for (Contender contender : contenders) {
          attempt(
              contender.name(),
              failures,
              () -> {
                Worker worker = new Worker(contender.command());
                workers.put(contender.name(), worker);
                worker.train(warmUp);
                descriptions.put(contender.name(), worker.description());
              });
        }
        for (int round = 0; round < rounds; round++) {
          workers.forEach(
              (name, worker) ->
                  attempt(
                      name,
                      failures,
                      () ->
                          times
                              .computeIfAbsent(name, unused -> new ArrayList<>())
                              .add(worker.train(seconds))));
        }
      } finally {
        workers.forEach((name, worker) -> attempt(name, failures, worker::close));
      }
    }
    return contenders.stream()
        .map(Contender::name)
        .filter(name -> !failures.containsKey(name))
        .map(name -> new Result(name, descriptions.get(name), times.get(name)))
        .toList();
  }

  private static void attempt(String name, Map<String, String> failures, Action action) {
    if (failures.containsKey(name)) {
      return;
    }
    try {
      action.run();
    } catch (IOException e) {
      failures.put(name, e.getMessage());
    }
  }

  private interface Action {
    void run() throws IOException;
  }
}
