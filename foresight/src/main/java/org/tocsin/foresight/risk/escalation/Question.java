package org.tocsin.foresight.risk.escalation;

import java.util.List;
import java.util.stream.Stream;

/**
 * An event and how far ahead it is looked for.
 *
 * @param months 1 or more
 */
record Question(ConflictEvent event, int months) {

  /** All that this task forecasts. */
  static List<Question> all() {
    return Stream.of(ConflictEvent.values())
        .flatMap(event -> Stream.of(1, 3, 6, 12).map(months -> new Question(event, months)))
        .toList();
  }

  /** For example {@code escalation 3 m}. */
  String label() {
    return event.label() + " " + months + " m";
  }
}
