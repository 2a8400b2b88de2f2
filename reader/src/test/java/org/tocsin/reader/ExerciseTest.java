package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExerciseTest {
  private static final double AGREEMENT = 0.75;
  private static final Reader READER = Reader.standard();

  static List<Exercise> all() {
    return Exercise.all();
  }

  @Test
  void thereAreAtLeastTwentyShapes() {
    assertThat(Exercise.all()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyDemandIsFoundUnderItsAddresseeAndNothingElse(Exercise exercise) {
    Reading reading = READER.read(exercise.text().getBytes(StandardCharsets.UTF_8), Hints.NONE);
    List<String> missed = new ArrayList<>();
    List<Reading.Demand> spare = new ArrayList<>(reading.demands());
    Map<String, String> names =
        reading.addressees().stream()
            .collect(Collectors.toMap(Reading.Addressee::id, Reading.Addressee::name));
    for (Exercise.Asked asked : exercise.gold()) {
      Reading.Demand best = best(spare, asked.span());
      String said = exercise.text().substring(asked.span().begin(), asked.span().end());
      if (best == null) {
        missed.add("not found: " + asked.addressee() + " | " + said);
        continue;
      }
      spare.remove(best);
      String name = best.addressee() == null ? "nobody" : names.getOrDefault(best.addressee(), "?");
      if (!same(name, asked.addressee())) {
        missed.add("addressee " + name + " instead of " + asked.addressee() + " | " + said);
      }
      if (!best.polarity().equals(asked.polarity())) {
        missed.add("polarity " + best.polarity() + " | " + said);
      }
    }
    for (Reading.Demand extra : spare) {
      missed.add("too much: " + reading.text().substring(extra.span().begin(), extra.span().end()));
    }
    assertThat(missed).as(exercise.name()).isEmpty();
  }

  private static boolean same(String found, String gold) {
    return bare(found).equals(bare(gold));
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("all ") ? lower.substring(4) : lower;
  }

  private static Reading.@org.jspecify.annotations.Nullable Demand best(
      List<Reading.Demand> demands, Span gold) {
    Reading.@org.jspecify.annotations.Nullable Demand best = null;
    double most = AGREEMENT;
    for (Reading.Demand demand : demands) {
      double agreement = agreement(demand.span(), gold);
      if (agreement >= most) {
        best = demand;
        most = agreement;
      }
    }
    return best;
  }

  private static double agreement(Span a, Span b) {
    int shared = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
    int all = Math.max(a.end(), b.end()) - Math.min(a.begin(), b.begin());
    return all == 0 ? 0 : (double) shared / all;
  }
}
