package org.tocsin.desk.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Direction;

/**
 * What a sentence about a restriction says of it: which way, what passes, what does not, and who
 * alone may pass. What it does not say stays empty.
 */
final class Passage {
  private static final Map<Cargo, Pattern> CARGO = cargo();

  /** From here on a sentence speaks of what does not pass. */
  private static final Pattern BARRED =
      words(
          "(?:no|without|except|excluding|barr(?:ed|ing)|bann(?:ed|ing)|block(?:s|ed|ing)?"
              + "|refus(?:es|ed|ing)|prevent(?:s|ed|ing)?|den(?:ies|ied|ying)"
              + "|not (?:let|allow(?:ed)?|permit(?:ted)?))");

  private static final Pattern INWARD = words("(?:into|enter(?:s|ed|ing)?|inbound|entry)");
  private static final Pattern OUTWARD =
      words("(?:out of|leav(?:e|es|ing)|left for|outbound|exit(?:s|ed|ing)?|evacuat\\w+)");
  private static final Pattern ONLY =
      Pattern.compile(
          "\\b[Oo]nly (?:the )?(\\p{Lu}[\\p{L}\\p{M}'’]+(?: (?:of (?:the"
              + " )?)?\\p{Lu}[\\p{L}\\p{M}'’]+){0,4}|peacekeepers|residents|locals|foreigners|patients|women"
              + " and children)(?= (?:may|can|could|is|are|was|were|pass|passes|passed)\\b)");

  private Passage() {}

  private static Map<Cargo, Pattern> cargo() {
    Map<Cargo, Pattern> cargo = new EnumMap<>(Cargo.class);
    cargo.put(Cargo.PATIENTS, words("(?:patients?|ambulances?|sick|wounded)"));
    cargo.put(
        Cargo.RELIEF, words("(?:humanitarian|relief|aid|Red Cross|ICRC|convoys?|peacekeepers?)"));
    cargo.put(Cargo.FOOD, words("(?:food|flour|bread|foodstuffs?)"));
    cargo.put(Cargo.WATER, words("(?:drinking water|bottled water)"));
    cargo.put(Cargo.MEDICINE, words("(?:medicines?|medical supplies|drugs)"));
    cargo.put(Cargo.FUEL, words("(?:fuel|petrol|diesel|gas)"));
    cargo.put(Cargo.GOODS, words("(?:goods|cargo|commercial|trade)"));
    cargo.put(Cargo.PEOPLE, words("(?:civilians|residents|inhabitants|passengers|travellers)"));
    return cargo;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b" + alternatives + "\\b", Pattern.CASE_INSENSITIVE);
  }

  static CorridorState.Restricted of(String sentence) {
    Matcher barred = BARRED.matcher(sentence);
    int turn = barred.find() ? barred.start() : sentence.length();
    Set<Cargo> passing = named(sentence.substring(0, turn));
    Set<Cargo> blocked = named(sentence.substring(turn));
    blocked.removeAll(passing);
    return new CorridorState.Restricted(direction(sentence), passing, blocked, who(sentence));
  }

  private static Set<Cargo> named(String words) {
    Set<Cargo> named = EnumSet.noneOf(Cargo.class);
    CARGO.forEach((cargo, pattern) -> {
      if (pattern.matcher(words).find()) {
        named.add(cargo);
      }
    });
    return named;
  }

  private static Direction direction(String sentence) {
    boolean in = INWARD.matcher(sentence).find();
    boolean out = OUTWARD.matcher(sentence).find();
    if (in == out) {
      return Direction.BOTH;
    }
    return in ? Direction.IN : Direction.OUT;
  }

  private static String who(String sentence) {
    Matcher only = ONLY.matcher(sentence);
    return only.find() ? only.group(1) : "";
  }
}
