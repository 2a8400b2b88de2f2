package org.tocsin.reader.incident;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says happened. Nothing of it is established by being read: it is what the report
 * says.
 *
 * @param violations empty when the report tells of none
 * @param victims names of persons it was done to, as the source wrote them
 * @param city as the source wrote it, null when it names none
 * @param country ISO 3166, null when none is named
 * @param when null when nothing is said of it
 */
public record Incident(
    Set<Violation> violations,
    Perpetrator perpetrator,
    List<String> victims,
    @Nullable String city,
    @Nullable String country,
    @Nullable When when) {
  public Incident {
    violations = Set.copyOf(violations);
    victims = List.copyOf(victims);
  }
}
