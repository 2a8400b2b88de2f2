package org.tocsin.foresight.phase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.foresight.signal.ExpertPool;

/**
 * The share of people in phase 3 or worse at the next analysis, pooled from four simple statements:
 * as now; as the IPC projects; as usual in the area; as around it in the country. Each country has
 * a pool of its own, since each has analysts of its own. A pool has learnt only from transitions
 * that were over when the forecast was made.
 */
public final class PhaseForecaster {
  private static final int EXPERTS = 4;

  private PhaseForecaster() {}

  /**
   * @param transition what was forecast
   * @param forecast our share, 0 to 1
   */
  public record Trial(PhaseTransition transition, double forecast) {
    public double error() {
      return Math.abs(forecast - transition.came());
    }
  }

  private static double[] said(PhaseTransition t) {
    return new double[] {t.now(), t.projected(), t.usual(), t.around()};
  }

  /** Forecasts each transition from what was known at its first analysis. */
  public static List<Trial> replay(Collection<PhaseTransition> transitions) {
    Map<String, List<PhaseTransition>> byCountry = new TreeMap<>();
    transitions.forEach(t -> byCountry.computeIfAbsent(t.country(), c -> new ArrayList<>()).add(t));
    List<Trial> trials = new ArrayList<>();
    byCountry.values().forEach(country -> trials.addAll(ofCountry(country)));
    return List.copyOf(trials);
  }

  private static List<Trial> ofCountry(List<PhaseTransition> transitions) {
    List<PhaseTransition> toForecast =
        transitions.stream().sorted(Comparator.comparing(PhaseTransition::at)).toList();
    List<PhaseTransition> toLearn =
        transitions.stream().sorted(Comparator.comparing(PhaseTransition::next)).toList();
    ExpertPool pool = new ExpertPool(EXPERTS);
    List<Trial> trials = new ArrayList<>();
    int learnt = 0;
    for (PhaseTransition transition : toForecast) {
      while (learnt < toLearn.size() && !toLearn.get(learnt).next().isAfter(transition.at())) {
        pool.learn(said(toLearn.get(learnt)), toLearn.get(learnt).came());
        learnt++;
      }
      trials.add(new Trial(transition, pool.mean(said(transition))));
    }
    return trials;
  }
}
