package org.tocsin.desk.find;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What to find.
 *
 * @param words the question, see docs/manual/find.md; "" for everything
 * @param caseId only in this case; "" for every case
 * @param narrowed only with this value of a facet
 * @param since only what was recorded in this fact or later; 0 for everything
 * @param from how many to leave out, for the next page
 * @param limit how many to give, 1 to 10,000
 * @param counting whether to count the values of every facet
 */
public record FindQuery(
    String words,
    String caseId,
    Map<Facet, String> narrowed,
    Order order,
    long since,
    int from,
    int limit,
    boolean counting) {
  /** No page begins after this many: who wants more narrows the search or takes the table. */
  public static final int DEEPEST = 10_000;

  private static final int PAGE = 20;

  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public FindQuery {
    EnumMap<Facet, String> values = new EnumMap<>(Facet.class);
    values.putAll(narrowed);
    narrowed = Collections.unmodifiableMap(values);
    if (limit < 1 || from < 0 || from + limit > DEEPEST) {
      throw new IllegalArgumentException("a search gives the first " + DEEPEST + " at most");
    }
  }

  /** The first page of what answers {@code words} in a case, with facets. */
  public static FindQuery of(String words, String caseId) {
    return new FindQuery(words, caseId, Map.of(), Order.RELEVANCE, 0, 0, PAGE, true);
  }

  public FindQuery narrowedBy(Map<Facet, String> values) {
    return new FindQuery(words, caseId, values, order, since, from, limit, counting);
  }

  public FindQuery by(Order other) {
    return new FindQuery(words, caseId, narrowed, other, since, from, limit, counting);
  }

  public FindQuery recordedSince(long leaf) {
    return new FindQuery(words, caseId, narrowed, order, leaf, from, limit, counting);
  }

  public FindQuery page(int first, int size) {
    return new FindQuery(words, caseId, narrowed, order, since, first, size, counting);
  }

  public FindQuery withoutCounts() {
    return new FindQuery(words, caseId, narrowed, order, since, from, limit, false);
  }
}
