package org.tocsin.desk.find;

import java.util.List;
import java.util.Map;

/**
 * What answers a question, as far as the viewer sees.
 *
 * @param total how many there are altogether
 * @param counts see {@link #of}; empty when not asked
 * @param suggestions words that are on record and written almost like those that found nothing
 * @param complete false while the index is being made; there may be more then
 * @param facts how many facts are in the index
 */
public record Found(
    List<Hit> hits,
    long total,
    Map<Facet, List<Count>> counts,
    List<String> suggestions,
    boolean complete,
    long facts) {

  /** One value of a facet. */
  public record Count(String value, int number) {}

  /** How many have each value of a facet, the most frequent first. */
  public List<Count> of(Facet facet) {
    return counts.getOrDefault(facet, List.of());
  }

  public Found {
    hits = List.copyOf(hits);
    suggestions = List.copyOf(suggestions);
  }
}
