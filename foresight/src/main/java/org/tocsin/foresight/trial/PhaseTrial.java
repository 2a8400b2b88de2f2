package org.tocsin.foresight.trial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.tocsin.foresight.phase.PhaseAnalysis;
import org.tocsin.foresight.phase.PhaseForecaster;
import org.tocsin.foresight.phase.PhaseTransition;
import org.tocsin.foresight.series.Figure;

/**
 * How well the share of people in phase 3 or worse at the next analysis is foretold: by the IPC, by
 * saying that nothing changes, and by our pool. Mean absolute errors of shares, over all
 * transitions; intervals resample whole areas.
 *
 * @param transitions how many
 * @param byCountry how many of them in each country
 * @param ours error of the pool
 * @param ipc error of the IPC's own projection
 * @param persistence error of the share before
 * @param ipcBias mean of what the IPC projected less what came
 * @param gainOnPersistence error of persistence less ours, paired; above 0 is for us
 * @param gainOnIpc error of the IPC less ours, paired
 * @param oursByCountry error of the pool by country
 * @param persistenceByCountry error of persistence by country
 */
public record PhaseTrial(
    int transitions,
    Map<String, Long> byCountry,
    Estimate ours,
    Estimate ipc,
    Estimate persistence,
    double ipcBias,
    Estimate gainOnPersistence,
    Estimate gainOnIpc,
    Map<String, Double> oursByCountry,
    Map<String, Double> persistenceByCountry) {
  private static final long SEED = 678;

  /**
   * @throws IllegalArgumentException when the table holds no transition
   */
  public static PhaseTrial of(Collection<Figure> figures) {
    List<PhaseForecaster.Trial> trials =
        PhaseForecaster.replay(PhaseTransition.list(PhaseAnalysis.list(figures)));
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("no area has two analyses and a projection");
    }
    return new PhaseTrial(
        trials.size(),
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> trial.transition().country(), TreeMap::new, Collectors.counting())),
        estimate(trials, PhaseForecaster.Trial::error),
        estimate(trials, PhaseTrial::ipc),
        estimate(trials, PhaseTrial::persistence),
        trials.stream()
            .mapToDouble(trial -> trial.transition().projected() - trial.transition().came())
            .average()
            .orElseThrow(),
        estimate(trials, trial -> persistence(trial) - trial.error()),
        estimate(trials, trial -> ipc(trial) - trial.error()),
        byCountry(trials, PhaseForecaster.Trial::error),
        byCountry(trials, PhaseTrial::persistence));
  }

  private static double ipc(PhaseForecaster.Trial trial) {
    return Math.abs(trial.transition().projected() - trial.transition().came());
  }

  private static double persistence(PhaseForecaster.Trial trial) {
    return Math.abs(trial.transition().now() - trial.transition().came());
  }

  private static Estimate estimate(
      List<PhaseForecaster.Trial> trials, ToDoubleFunction<PhaseForecaster.Trial> value) {
    double[][] clusters =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> trial.transition().place(), TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(area -> area.stream().mapToDouble(value).toArray())
            .toArray(double[][]::new);
    return Estimate.ofClusters(clusters, new SplittableRandom(SEED));
  }

  private static Map<String, Double> byCountry(
      List<PhaseForecaster.Trial> trials, ToDoubleFunction<PhaseForecaster.Trial> value) {
    return trials.stream()
        .collect(
            Collectors.groupingBy(
                trial -> trial.transition().country(),
                TreeMap::new,
                Collectors.averagingDouble(value)));
  }
}
