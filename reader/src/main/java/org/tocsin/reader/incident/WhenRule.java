package org.tocsin.reader.incident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import org.tocsin.reader.text.Words;

/**
 * When it happened: the year, in it the month, in it the day that most of the telling of the deed
 * stands with. A date written with its year counts more than one that must be completed, and the
 * day of the week least, since news has it for when somebody spoke.
 */
final class WhenRule {
  private static final Set<String> DAYS =
      Words.of("monday tuesday wednesday thursday friday saturday sunday yesterday");
  private static final Set<String> NOW = Words.of("today now currently tonight");
  private static final double FADE = 16;
  private static final double ANY = 0.2;
  private static final double FULL_DEED = 6;
  private static final double WRITTEN = 3;
  private static final double WEEKDAY = 0.2;
  private static final double PUBLISHED = 0.3;
  private static final double ENOUGH = 0.5;
  private static final int OLDEST_YEARS = 30;

  @Nullable When of(Reading reading, Scenes scenes, @Nullable LocalDate published) {
    Map<When, Double> weights = new HashMap<>();
    for (Reading.Time time : reading.times()) {
      boolean dated = time.type() == Reading.TimeType.DATE || time.type() == Reading.TimeType.TIME;
      When when = dated ? When.of(time.value()) : null;
      if (when != null && isPossible(when, published)) {
        double weight = weight(reading, time, scenes);
        if (weight > 0) {
          weights.merge(when, weight, Double::sum);
        }
      }
    }
    return weights.isEmpty() ? null : most(weights, published);
  }

  private static double weight(Reading reading, Reading.Time time, Scenes scenes) {
    String text = reading.text();
    int begin = text.offsetByCodePoints(0, time.span().begin());
    String words =
        text.substring(begin, text.offsetByCodePoints(begin, time.span().length()))
            .toLowerCase(Locale.ROOT);
    if (NOW.contains(words)) {
      return 0;
    }
    int sentence = scenes.at(begin);
    double deed = ANY + Math.min(1, scenes.deed(sentence) / FULL_DEED);
    double fade = 1 / (1 + sentence / FADE);
    if (hasYear(words)) {
      return WRITTEN * deed * fade;
    }
    return DAYS.stream().anyMatch(words::contains) ? WEEKDAY * deed * fade : deed * fade;
  }

  private static boolean hasYear(String words) {
    int digits = 0;
    for (int i = 0; i < words.length() && digits < 4; i++) {
      digits = Character.isDigit(words.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  private static @Nullable When most(Map<When, Double> weights, @Nullable LocalDate published) {
    Map<Integer, Double> years = sums(weights, When::year, when -> true);
    if (published != null) {
      years.merge(published.getYear(), PUBLISHED, Double::sum);
    }
    Integer year = best(years, 0);
    if (year == null) {
      return null;
    }
    Integer month = best(sums(weights, When::month, when -> when.year() == year), ENOUGH);
    Integer day =
        month == null
            ? null
            : best(
                sums(weights, When::day, when -> when.year() == year && month.equals(when.month())),
                ENOUGH);
    return new When(year, month, day);
  }

  private static Map<Integer, Double> sums(
      Map<When, Double> weights, Function<When, @Nullable Integer> part, Predicate<When> in) {
    Map<Integer, Double> sums = new TreeMap<>();
    weights.forEach((when, weight) -> {
      Integer key = part.apply(when);
      if (key != null && in.test(when)) {
        sums.merge(key, weight, Double::sum);
      }
    });
    return sums;
  }

  private static @Nullable Integer best(Map<Integer, Double> sums, double least) {
    Integer best = null;
    double most = least;
    for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
      if (sum.getValue() >= most) {
        most = sum.getValue();
        best = sum.getKey();
      }
    }
    return best;
  }

  private static boolean isPossible(When when, @Nullable LocalDate published) {
    return published == null
        || (when.year() <= published.getYear()
            && when.year() >= published.getYear() - OLDEST_YEARS);
  }
}
