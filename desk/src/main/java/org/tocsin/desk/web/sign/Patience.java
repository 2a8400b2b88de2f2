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
 * clears it, and so does a day without a try. Kept in memory: a restart forgives.
 */
final class Patience {
  private static final int FREE_TRIES = 3;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofDays(1);
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
    boolean counts = before != null && before.freeAt().plus(FORGOTTEN).isAfter(clock.instant());
    int failures = before == null || !counts ? 1 : before.failures() + 1;
    byName.put(key(name), new Tries(failures, clock.instant().plus(delay(failures))));
    if (byName.size() > MOST_NAMES) {
      byName.remove(byName.keySet().iterator().next());
    }
  }

  /** Lets the wait begin now, when the check of a counted try took its time. */
  synchronized void waitFromNow(String name) {
    byName.computeIfPresent(
        key(name),
        (any, tries) -> new Tries(tries.failures(), clock.instant().plus(delay(tries.failures()))));
  }

  /** How many wrong ones this clears. */
  synchronized int passed(String name) {
    Tries tries = byName.remove(key(name));
    return tries == null ? 0 : tries.failures();
  }

  /** Takes so many wrong ones back, and the wait with them. */
  synchronized void forgive(String name, int failures) {
    Tries tries = byName.remove(key(name));
    if (tries != null && tries.failures() > failures) {
      byName.put(key(name), new Tries(tries.failures() - failures, clock.instant()));
    }
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
