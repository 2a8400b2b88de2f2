package org.tocsin.foresight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Quantile;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.Outcome.Came;

/**
 * What anybody could have said at the time without a model, by one rule for all sources: of an
 * event, how often it happened before in any place (at least ten outcomes); of a number, the last
 * twelve in that place as a distribution; of a share, the last one in that place. Only outcomes
 * whose period was over when the prediction was sealed count.
 */
final class Baselines {
  private static final int LEAST_EVENTS = 10;
  private static final int MOST_NUMBERS = 12;

  private record Past(LocalDate last, double value) {}

  private final Map<String, List<Past>> byFamily = new HashMap<>();
  private final Map<String, List<Past>> byPlace = new HashMap<>();

  Baselines(Collection<Resolved> resolved) {
    for (Resolved one : resolved) {
      if (one.outcome() instanceof Came came) {
        Past past = new Past(one.question().last(), came.value());
        String family = one.question().family().id();
        byFamily.computeIfAbsent(family, key -> new ArrayList<>()).add(past);
        byPlace.computeIfAbsent(place(one.question()), key -> new ArrayList<>()).add(past);
      }
    }
    byFamily.values().forEach(list -> list.sort(Comparator.comparing(Past::last)));
    byPlace.values().forEach(list -> list.sort(Comparator.comparing(Past::last)));
  }

  private static String place(Question question) {
    return question.family().id() + question.place().toLowerCase(Locale.ROOT);
  }

  /** Empty where too little was known at the time. */
  Optional<Answer> find(Prediction prediction) {
    return switch (prediction.question().kind()) {
      case EVENT -> rate(prediction);
      case COUNT -> numbers(prediction, MOST_NUMBERS);
      case SHARE -> numbers(prediction, 1);
    };
  }

  private Optional<Answer> rate(Prediction prediction) {
    double[] before = before(byFamily, prediction.question().family().id(), prediction);
    if (before.length < LEAST_EVENTS) {
      return Optional.empty();
    }
    // half a case is added to each side, so that what never happened is not held impossible
    return Optional.of(new Chance((Arrays.stream(before).sum() + 0.5) / (before.length + 1)));
  }

  private Optional<Answer> numbers(Prediction prediction, int most) {
    double[] before = before(byPlace, place(prediction.question()), prediction);
    if (before.length == 0) {
      return Optional.empty();
    }
    double[] last = Arrays.copyOfRange(before, Math.max(0, before.length - most), before.length);
    Arrays.sort(last);
    List<Quantile> quantiles = new ArrayList<>();
    for (int i = 0; i < last.length; i++) {
      quantiles.add(new Quantile((i + 0.5) / last.length, last[i]));
    }
    return Optional.of(new Spread(quantiles));
  }

  /** What was over at the time, the oldest first; the lists are in the order of their last days. */
  private static double[] before(Map<String, List<Past>> known, String key, Prediction prediction) {
    List<Past> all = known.getOrDefault(key, List.of());
    LocalDate until = prediction.knownUntil();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).last().isBefore(until)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(0, low).stream().mapToDouble(Past::value).toArray();
  }
}
