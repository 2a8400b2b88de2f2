package org.tocsin.desk.establish.assess;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A person put a suggestion of the machine aside.
 *
 * @param code number of the indicator
 * @param supporting the pieces of evidence it then rested on; a later one brings it back
 * @param reason in their own words, names of persons at risk masked
 * @param leaf the fact
 * @param end how the suggestion was taken up again; empty while it is put aside
 */
public record Dismissal(
    String code,
    Set<String> supporting,
    String reason,
    String by,
    Instant at,
    long leaf,
    Optional<End> end) {

  /** Who took it up again. */
  public record End(String by, String reason, Instant at) {}

  public Dismissal {
    supporting = Set.copyOf(supporting);
  }

  /** Whether it puts aside a suggestion that now rests on these pieces. */
  public boolean covers(Collection<String> pieces) {
    return end.isEmpty() && supporting.containsAll(pieces);
  }
}
