package org.tocsin.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a ledger takes from outside.
 *
 * @param origin name of the log, kept for good when the ledger is created; empty: {@code
 *     tocsin.local/} and eight random hexadecimal digits
 * @param clock gives the claimed time of facts appended without one
 * @param randomness source of keys, fact secrets and nonces; age files use their library's own
 */
public record LedgerOptions(Optional<String> origin, InstantSource clock, SecureRandom randomness) {
  /** The system's clock and randomness, and an origin chosen at random. */
  public static LedgerOptions defaults() {
    return new LedgerOptions(Optional.empty(), Clock.systemUTC(), new SecureRandom());
  }

  /**
   * These options with an origin, for a log whose name others will rely on, such as {@code
   * example.org/log}.
   */
  public LedgerOptions withOrigin(String name) {
    return new LedgerOptions(Optional.of(name), clock, randomness);
  }

  /** These options with another clock. */
  public LedgerOptions withClock(InstantSource other) {
    return new LedgerOptions(origin, other, randomness);
  }
}
