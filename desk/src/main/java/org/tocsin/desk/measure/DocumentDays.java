package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.desk.establish.ItemReading;
import tools.jackson.databind.JsonNode;

/** When each document of a case is from, as far as it is known. */
final class DocumentDays {
  private static final int MONTH = 31;

  private final Map<String, LocalDate> exact = new HashMap<>();
  private final Map<String, LocalDate> earliest = new HashMap<>();
  private final List<LocalDate> latest = new ArrayList<>();

  private DocumentDays() {}

  static DocumentDays of(List<ItemReading> readings) {
    DocumentDays days = new DocumentDays();
    readings.forEach(days::add);
    return days;
  }

  private void add(ItemReading reading) {
    JsonNode between = reading.document().path("date_bounds");
    Optional<LocalDate> from = Days.parse(between.path("earliest"));
    Optional<LocalDate> to = Days.parse(between.path("latest"));
    reading
        .findDay()
        .or(() -> from.filter(day -> to.filter(day::equals).isPresent()))
        .ifPresent(day -> exact.put(reading.itemId(), day));
    to.ifPresent(latest::add);
    from.filter(first -> to.filter(last -> !last.isAfter(first.plusDays(MONTH))).isPresent())
        .ifPresent(first -> earliest.put(reading.itemId(), first));
  }

  /** The day of a document, when it is known to the day. */
  Optional<LocalDate> find(String itemId) {
    return Optional.ofNullable(exact.get(itemId));
  }

  /**
   * The day of which a document says "now": its own, or the first it can be from when that is known
   * to the month. What it says is said of that day or a later one.
   */
  Optional<LocalDate> findPresent(String itemId) {
    return find(itemId).or(() -> Optional.ofNullable(earliest.get(itemId)));
  }

  /** The last day a document is from or can be from. */
  Optional<LocalDate> findLast() {
    return Stream.concat(exact.values().stream(), latest.stream()).max(LocalDate::compareTo);
  }
}
