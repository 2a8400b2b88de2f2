package org.tocsin.reader.incident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;

/** When it happened: the date that most of the telling of the deed stands with. */
final class WhenRule {
  private static final double LEAST = 0.5;
  private static final int OLDEST_YEARS = 30;

  @Nullable When of(Reading reading, Scenes scenes, @Nullable LocalDate published) {
    Map<When, Double> weights = new HashMap<>();
    for (Reading.Time time : reading.times()) {
      When when = time.type() == Reading.TimeType.DATE ? When.of(time.value()) : null;
      if (when != null && isPossible(when, published)) {
        int offset = reading.text().offsetByCodePoints(0, time.span().begin());
        int sentence = scenes.at(offset);
        double deed = Math.min(1, scenes.deed(sentence) / 6);
        weights.merge(when, scenes.place(sentence) * deed, Double::sum);
      }
    }
    When best = null;
    double most = LEAST;
    for (Map.Entry<When, Double> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    if (best == null && published != null) {
      return new When(published.getYear(), null, null);
    }
    return best;
  }

  private static boolean isPossible(When when, @Nullable LocalDate published) {
    return published == null
        || (when.year() <= published.getYear()
            && when.year() >= published.getYear() - OLDEST_YEARS);
  }
}
