package org.tocsin.desk.web.sign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing down. After some wrong passwords for a name (whether or not it exists) or from an
 * address each further try must wait twice as long, up to a quarter of an hour; one right password
 * clears it. Kept in memory: a restart forgives.
 */
final class Patience {
  private static final int FREE_TRIES = 3;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_NAMES = 10_000;

  private record Tries(int failures, Instant freeAt) {}

  private final InstantSource clock;
  private final int freeTries;
  private final Map<String, Tries> byName = new LinkedHashMap<>();

  Patience(InstantSource clock) {
    this(clock, FREE_TRIES);
  }

  /**
   * @param freeTries how many wrong ones go without waiting
   */
  Patience(InstantSource clock, int freeTries) {
    this.clock = clock;
    this.freeTries = freeTries;
  }

  /** How long this name must wait before its next try; zero when it need not. */
  synchronized Duration left(String name) {
    Tries tries = byName.get(key(name));
    if (tries == null || !tries.freeAt().isAfter(clock.instant())) {
      return Duration.ZERO;
    }
    return Duration.between(clock.instant(), tries.freeAt());
  }

  synchronized void failed(String name) {
    Tries before = byName.remove(key(name));
    int failures = before == null ? 1 : before.failures() + 1;
    byName.put(key(name), new Tries(failures, clock.instant().plus(delay(failures))));
    if (byName.size() > MOST_NAMES) {
      byName.remove(byName.keySet().iterator().next());
    }
  }

  synchronized void passed(String name) {
    byName.remove(key(name));
  }

  private Duration delay(int failures) {
    int over = failures - freeTries;
    if (over < 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << Math.min(over, 20));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
