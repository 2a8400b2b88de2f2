package org.tocsin.desk.appeal.duty;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who has to act, where a clause says it in its own words: "Insists that Westland allow ...",
 * "Demands that all parties cease ...". A passive clause ("that the road be opened") names nobody,
 * and nobody is guessed.
 */
final class Bearer {
  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}'’-]{0,40}|parties|sides|authorities|forces|factions|countries|concerned)";
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:that|upon|on|by)\\s+(?:all |both |each |any |the )*"
              + WORD
              + "(?:\\s+(?:(?:of|and|the|in|de facto|all|other) ){0,2}"
              + WORD
              + "){0,8}");
  private static final Pattern LEAD = Pattern.compile("^(?:that|upon|on|by)\\s+(?:the )?");

  /** How far into the clause the name has to begin: behind the verb, and in no subordinate part. */
  private static final int FAR = 60;

  private Bearer() {}

  static Optional<String> in(String clause) {
    Matcher named = NAMED.matcher(clause);
    return named.find() && named.start() <= FAR
        ? Optional.of(LEAD.matcher(named.group()).replaceFirst("").strip())
        : Optional.empty();
  }
}
