package org.tocsin.foresight.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tocsin.foresight.score.ClusterBootstrap;
import org.tocsin.foresight.score.Interval;

/** Two answers to each of some questions, both marked by the same scores. */
final class Marks {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(1000, 0.95);

  private final List<Measure> measures;
  private final Map<Measure, Map<String, double[]>> sums = new EnumMap<>(Measure.class);
  private final List<String> places = new ArrayList<>();
  private final boolean isEvent;
  private int questions;
  private int happened;

  Marks(AnswerKind kind) {
    this.measures = Measure.list(kind);
    this.isEvent = kind == AnswerKind.EVENT;
  }

  void add(Question question, Answer ours, Answer theirs, double came) {
    String place = question.place().toLowerCase(Locale.ROOT);
    for (Measure measure : measures) {
      double[] sum =
          sums.computeIfAbsent(measure, key -> new TreeMap<>())
              .computeIfAbsent(place, key -> new double[3]);
      sum[0] += measure.of(ours, came);
      sum[1] += measure.of(theirs, came);
      sum[2]++;
    }
    questions++;
    happened += came > 0 ? 1 : 0;
    places.add(place);
  }

  int questions() {
    return questions;
  }

  /** How often the event happened, -1 for numbers. */
  int happened() {
    return isEvent ? happened : -1;
  }

  int places() {
    return (int) places.stream().distinct().count();
  }

  List<Measure> measures() {
    return questions == 0 ? List.of() : measures;
  }

  double ours(Measure measure) {
    return mean(measure, 0);
  }

  double theirs(Measure measure) {
    return mean(measure, 1);
  }

  private double mean(Measure measure, int which) {
    return of(measure).stream().mapToDouble(sum -> sum[which]).sum() / questions;
  }

  private Collection<double[]> of(Measure measure) {
    return sums.getOrDefault(measure, Map.of()).values();
  }

  /** Ours minus theirs; empty with fewer questions or places than say anything. */
  Optional<Interval> difference(Measure measure, long seed) {
    if (questions < Verdict.LEAST_QUESTIONS || places() < Verdict.LEAST_PLACES) {
      return Optional.empty();
    }
    List<ClusterBootstrap.Cluster> clusters =
        of(measure).stream()
            .map(sum -> new ClusterBootstrap.Cluster(sum[0], sum[1], (int) sum[2]))
            .toList();
    return Optional.of(BOOTSTRAP.difference(clusters, new SplittableRandom(seed)));
  }
}
