package org.tocsin.foresight.supply;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Claims about one number, one for each independent origin: the latest it made. An origin counts
 * once, however many repeat it; origins that disagree weigh the same.
 */
final class Origins<C extends SupplyClaim> {

  private final SortedMap<String, C> latestByOrigin = new TreeMap<>();
  private final List<C> claims;

  Origins(Collection<C> all) {
    for (C claim : all) {
      latestByOrigin.merge(
          claim.origin(), claim, (old, recent) -> recent.day().isBefore(old.day()) ? old : recent);
    }
    claims = List.copyOf(latestByOrigin.values());
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  /** The claims that count, by the name of their origin. */
  List<C> list() {
    return claims;
  }

  /** One claim, each origin as likely; takes exactly one number from {@code random}. */
  C pick(RandomGenerator random) {
    return claims.get((int) (random.nextDouble() * claims.size()));
  }
}
