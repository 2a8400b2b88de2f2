package org.tocsin.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.deaths.DeathsTask;
import org.tocsin.foresight.risk.escalation.EscalationTask;
import org.tocsin.foresight.risk.onset.OnsetTask;

/** The forecast tasks that the command line offers. */
final class ForecastTasks {

  private static final List<ForecastTask> ALL =
      List.of(new DeathsTask(), new OnsetTask(), new EscalationTask());

  private ForecastTasks() {}

  /** The task of that name. */
  static ForecastTask get(String name) {
    return ALL.stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Failure("no task \"" + name + "\"; there are: " + names()));
  }

  static String names() {
    return ALL.stream().map(ForecastTask::name).collect(Collectors.joining(", "));
  }
}
