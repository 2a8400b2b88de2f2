package org.tocsin.foresight.indicator;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a piece of evidence suggests an indicator.
 *
 * @param id stable name of the rule
 * @param indicator number of the indicator it suggests
 * @param types event types it looks at; empty for any
 * @param words words or phrases of which one must occur; {@code *} stands for any ending of a word;
 *     empty when the type is enough
 * @param reason why, in one line
 */
public record IndicatorRule(
    String id, String indicator, List<String> types, List<String> words, String reason) {

  /**
   * @throws IllegalArgumentException when the rule would take everything
   */
  public IndicatorRule {
    types = List.copyOf(types);
    words = List.copyOf(words);
    if (types.isEmpty() && words.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " names neither types nor words");
    }
  }

  /** True when {@code piece} suggests the indicator. */
  public boolean matches(EvidencePiece piece) {
    return matcher().test(piece);
  }

  /** The same test, made ready once for many pieces. */
  Predicate<EvidencePiece> matcher() {
    Predicate<EvidencePiece> type =
        piece -> types.isEmpty() || types.contains(piece.type().toLowerCase(Locale.ROOT));
    if (words.isEmpty()) {
      return type;
    }
    Pattern pattern = pattern();
    return type.and(piece -> pattern.matcher(piece.text()).find());
  }

  private Pattern pattern() {
    String alternatives =
        words.stream().map(IndicatorRule::expression).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String phrase) {
    return phrase
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter ->
            switch (letter) {
              case "*" -> "[\\p{L}\\p{N}]*+";
              case " " -> "\\s+";
              default -> Pattern.quote(letter);
            })
        .collect(Collectors.joining());
  }
}
