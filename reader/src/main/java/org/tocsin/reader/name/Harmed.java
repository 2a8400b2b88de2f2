package org.tocsin.reader.name;

import static org.tocsin.reader.name.HarmWords.Kind.ACTIVE;
import static org.tocsin.reader.name.HarmWords.Kind.AWAY;
import static org.tocsin.reader.name.HarmWords.Kind.BEING;
import static org.tocsin.reader.name.HarmWords.Kind.DEED;
import static org.tocsin.reader.name.HarmWords.Kind.EITHER;
import static org.tocsin.reader.name.HarmWords.Kind.FELL;
import static org.tocsin.reader.name.HarmWords.Kind.PAST;
import static org.tocsin.reader.name.HarmWords.Kind.TAKE;

import java.util.Set;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Whether a name stands where a sentence puts the one to whom harm was done: "abducted NAME", "NAME
 * was killed", "the arrest of NAME and NAME". A name in such a place is a person's even when
 * nothing else says so, since a name that is missed is a name that is published.
 */
final class Harmed {
  /** Tokens a list of names may run back to its verb. */
  private static final int LONGEST_LIST = 60;

  /** Tokens between a name and its verb: ", a teacher from Upper Dale,". */
  private static final int LONGEST_APPOSITION = 14;

  private static final int NEAR = 40;
  private static final Set<String> IN_LISTS =
      Words.of(
          ", and or & ; : ( ) – - \" ' “ ” as were are was is include includes including namely called identified named both also then even the a an local aged year-old of against from has been have one mr mrs ms dr");
  private static final Set<String> BEFORE_VERBS =
      Words.of(
          "was were is are be been being has have had got gets get remains remained remain reportedly allegedly also later then still since never not subsequently again both all who himself herself there believed feared presumed reported said to may might could would");
  private static final Set<String> AFTER_HEADLINE = Words.of("by in at near on from after for . ,");
  private static final Set<String> NO_NAME_AFTER =
      Words.of(
          "the a an this that at in near from to into of outside inside around towards through by on via between beyond");

  private final Tokens tokens;
  private final HarmWords words;

  Harmed(Tokens tokens, HarmWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** A word of harm is no part of a name: "Soldiers Abducted Petra Lund". */
  boolean isWord(int token) {
    return words.isAt(tokens, token, token + 1, PAST, ACTIVE, EITHER) || tokens.is(token, "abduct");
  }

  /** The words around it say that this name's bearer suffered what a person alone can suffer. */
  boolean isPatient(int begin, int end, Sentence sentence) {
    return isObject(begin, end, sentence, PAST, ACTIVE)
        || isSubject(begin, end, sentence, PAST)
        || isOwner(end, sentence)
        || isTaken(begin, end, sentence);
  }

  /** As {@link #isPatient}, by words that are said of towns as well: captured, freed. */
  boolean isCaptured(int begin, int end, Sentence sentence) {
    return isObject(begin, end, sentence, EITHER) || isSubject(begin, end, sentence, EITHER);
  }

  /** Named near a word of harm, and neither as the one who did it nor as a place. */
  boolean isNear(int begin, int end, Sentence sentence) {
    String before = begin > sentence.from() ? tokens.lower(begin - 1) : "";
    boolean agent = words.isAt(tokens, end, sentence.to(), PAST, ACTIVE, EITHER);
    if (NO_NAME_AFTER.contains(before) || agent) {
      return false;
    }
    int from = Math.max(sentence.from(), begin - NEAR);
    int to = Math.min(sentence.to(), end + NEAR);
    for (int i = from; i < to; i++) {
      if ((i < begin || i >= end) && words.isAt(tokens, i, to, PAST, ACTIVE)) {
        return true;
      }
    }
    return false;
  }

  /** "abducted NAME", "killed NAME, NAME and NAME", "the murder of NAME", "victims: NAME". */
  private boolean isObject(int begin, int end, Sentence sentence, HarmWords.Kind... verbs) {
    int i = begin;
    boolean owned = false;
    while (i > sentence.from() && begin - i < LONGEST_LIST) {
      if (words.endsAt(tokens, i, sentence.from(), verbs)) {
        return !words.isAt(tokens, end, sentence.to(), PAST, EITHER) || isPassive(end, sentence);
      }
      boolean named = words.endsAt(tokens, i, sentence.from(), BEING);
      boolean deed = owned && words.endsAt(tokens, i, sentence.from(), DEED);
      if (named || deed) {
        return true;
      }
      if (!tokens.isCapital(i - 1)
          && !tokens.isNumber(i - 1)
          && !IN_LISTS.contains(tokens.lower(i - 1))) {
        return false;
      }
      owned |= tokens.is(i - 1, "of") || tokens.is(i - 1, "against");
      i--;
    }
    return false;
  }

  private boolean isPassive(int end, Sentence sentence) {
    return words.isAt(tokens, end, sentence.to(), PAST) && tokens.is(end + 1, "by");
  }

  /** "NAME was killed", "NAME, a teacher, and NAME have disappeared", "NAME abducted by ...". */
  private boolean isSubject(int begin, int end, Sentence sentence, HarmWords.Kind... verbs) {
    int i = afterApposition(end, sentence.to());
    int first = i;
    while (i < sentence.to() && isBeforeVerb(i)) {
      i++;
    }
    if (words.isAt(tokens, i, sentence.to(), FELL)) {
      return true;
    }
    boolean headline =
        end - begin >= 2
            && (i + 1 == sentence.to() || AFTER_HEADLINE.contains(tokens.lower(i + 1)));
    return (i > first || headline) && words.isAt(tokens, i, sentence.to(), verbs);
  }

  private boolean isBeforeVerb(int token) {
    String word = tokens.lower(token);
    return BEFORE_VERBS.contains(word) || word.endsWith("ly") || tokens.is(token, ",");
  }

  /** Past "(34)", ", a teacher from Upper Dale,", "of Upper Dale" and further names of the list. */
  private int afterApposition(int end, int limit) {
    int i = end;
    boolean moved = true;
    while (moved && i - end < LONGEST_LIST) {
      int next = pastBrackets(pastList(i, limit), limit);
      next = next == i ? pastCommas(i, limit) : next;
      moved = next > i;
      i = next;
    }
    return i;
  }

  private int pastBrackets(int from, int limit) {
    if (!tokens.is(from, "(")) {
      return from;
    }
    int i = from;
    while (i < limit && i - from < LONGEST_APPOSITION && !tokens.is(i, ")")) {
      i++;
    }
    return i < limit && tokens.is(i, ")") ? i + 1 : from;
  }

  private int pastCommas(int from, int limit) {
    if (!tokens.is(from, ",")) {
      return from;
    }
    int i = from + 1;
    while (i < limit && i - from < LONGEST_APPOSITION && !tokens.is(i, ",")) {
      i++;
    }
    return i < limit && tokens.is(i, ",") ? i + 1 : from;
  }

  private int pastList(int from, int limit) {
    int i = from;
    while (i < limit && i - from < LONGEST_LIST) {
      boolean link =
          tokens.is(i, "and")
              || tokens.is(i, "&")
              || tokens.is(i, "of")
              || tokens.is(i, "from")
              || (tokens.is(i, ",") && tokens.isCapital(i + 1))
              || tokens.is(i, "her")
              || tokens.is(i, "his");
      boolean kin = tokens.isWord(i) && (tokens.is(i - 1, "her") || tokens.is(i - 1, "his"));
      if (!link && !kin && !tokens.isCapital(i)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** "NAME's arrest", "NAME's subsequent murder". */
  private boolean isOwner(int end, Sentence sentence) {
    if (!tokens.is(end, "'s") && !tokens.is(end, "'")) {
      return false;
    }
    for (int i = end + 1; i < Math.min(sentence.to(), end + 4); i++) {
      if (words.isAt(tokens, i, sentence.to(), DEED)) {
        return true;
      }
    }
    return false;
  }

  /** "took NAME hostage", "dragged NAME into a van". */
  private boolean isTaken(int begin, int end, Sentence sentence) {
    return words.endsAt(tokens, begin, sentence.from(), TAKE)
        && words.isAt(tokens, end, sentence.to(), AWAY);
  }
}
