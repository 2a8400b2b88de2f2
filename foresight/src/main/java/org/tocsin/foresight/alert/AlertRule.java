package org.tocsin.foresight.alert;

import java.util.List;
import java.util.Map;

/**
 * One rule, as people read and edit it.
 *
 * @param id stable; part of the key of every alert it gives
 * @param level how grave
 * @param where corridors or places it looks at, as the reports write them; everywhere when empty
 * @param when what it waits for
 * @param headline one sentence with {@code {word}} where the condition fills something in
 * @param standDown what would end it, in one sentence for the reader
 * @param who the rung of the ladder that is told first; the first rung when empty
 */
public record AlertRule(
    String id,
    Level level,
    List<String> where,
    Condition when,
    String headline,
    String standDown,
    String who) {

  /**
   * @throws IllegalArgumentException when the id is not one
   */
  public AlertRule {
    where = List.copyOf(where);
    if (!id.matches("[a-z0-9][a-z0-9-]{1,63}")) {
      throw new IllegalArgumentException(
          "the id of a rule has 2 to 64 small letters, digits and dashes, not \"" + id + "\"");
    }
    if (headline.isBlank()) {
      throw new IllegalArgumentException("the rule " + id + " has no headline");
    }
  }

  String headlineWith(Map<String, String> words) {
    String text = headline;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  /** Whether what a condition found is at one of the places the rule looks at. */
  boolean looksAt(Map<String, String> words) {
    return where.isEmpty()
        || where.stream()
            .anyMatch(place ->
                place.equalsIgnoreCase(words.getOrDefault("corridor", ""))
                    || place.equalsIgnoreCase(words.getOrDefault("place", "")));
  }
}
