package org.tocsin.desk.warn.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import tools.jackson.databind.JsonNode;

/**
 * When each item of a case came to be known to the public: the day its document states, else the
 * last day it can be from. What nobody can date is known to nobody before the end.
 */
final class Published {
  /** Beyond this many days of publication, weeks are looked at in place of days. */
  private static final int MOST_DAYS = 150;

  private final Map<String, LocalDate> days = new HashMap<>();

  Published(Establishing establishing, String caseId) {
    for (ItemReading reading : establishing.listReadings(caseId)) {
      reading
          .findDay()
          .or(() -> latest(reading.document()))
          .ifPresent(day -> days.put(reading.itemId(), day));
    }
  }

  private static Optional<LocalDate> latest(JsonNode document) {
    try {
      return Optional.of(document.path("date_bounds").path("latest").asString(""))
          .filter(text -> !text.isEmpty())
          .map(LocalDate::parse);
    } catch (DateTimeParseException partial) {
      return Optional.empty();
    }
  }

  /** The days on which something new was known, in order. */
  List<LocalDate> list(LocalDate asOf) {
    TreeSet<LocalDate> all =
        days.values().stream()
            .filter(day -> !day.isAfter(asOf))
            .collect(Collectors.toCollection(TreeSet::new));
    if (all.size() <= MOST_DAYS) {
      return List.copyOf(all);
    }
    return all.stream()
        .map(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
        .map(day -> day.isAfter(asOf) ? asOf : day)
        .distinct()
        .toList();
  }

  Set<String> items(LocalDate by) {
    return days.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(by))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
