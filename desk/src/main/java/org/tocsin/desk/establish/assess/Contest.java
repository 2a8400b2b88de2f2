package org.tocsin.desk.establish.assess;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody says that a colleague's finding does not hold.
 *
 * @param finding id of the finding
 * @param by who contests it
 * @param reason in their own words, names of persons at risk masked
 * @param leaf the fact
 * @param end how it was withdrawn; empty while it stands
 */
public record Contest(
    String finding, String by, String reason, Instant at, long leaf, Optional<End> end) {

  /** That it was withdrawn, by who raised it. */
  public record End(String reason, Instant at) {}

  public boolean stands() {
    return end.isEmpty();
  }
}
