package org.tocsin.reader.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.name.Mention;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells who the words before or after a verb of saying stand for, if for anybody. */
final class SourceFinder {
  private static final int LONGEST_SOURCE = 28;
  private static final int LONGEST_PHRASE = 10;
  private static final Set<String> PRONOUNS = Words.of("he she they it i we");
  private static final Set<String> BREAKS =
      Words.of(
          "\" ; : that but while when because although though if after before whether where since until unless so ( ) –");
  private static final Set<String> SPEAKING_NOUNS =
      Words.of(
          "official officials spokesman spokeswoman spokesperson authorities witnesses witness residents resident report reports statement ministry government sources source police doctors experts analysts observers activists journalists critics army military president minister council court committee commission agency organisation organization group groups lawyers families survivors villagers workers union mission side sides parties communities institutions states people letter judgment ruling parliament media newspaper");

  /** Words with which a phrase for a speaker can begin. */
  private static final Set<String> OPENERS =
      Words.of(
          "the a an his her their its our my your some many most several both all one two three four five other another these those such no few every each");

  /** Words with which a phrase for a speaker cannot end. */
  private static final Set<String> NO_HEADS =
      Words.of(
          "of to in on at by for with from into over about against the a an and or nor but as than not no very more most less is are was were be been being am has have had do does did what how why when where if whether which because there this his her their its our my your 's ' then even just only also so too still will would can could should may might must shall who whom whose to never always");

  private final Document document;
  private final Tokens tokens;
  private final NameReading names;
  private @Nullable Speaker lastNamed;
  private boolean quoted;

  SourceFinder(Document document, NameReading names) {
    this.document = document;
    this.tokens = document.tokens();
    this.names = names;
  }

  /** First token of the phrase that ends at {@code left} and does not reach before the floor. */
  int begin(int left, int floor) {
    int i = left;
    int commas = 0;
    while (i > floor && i > left - LONGEST_SOURCE) {
      String word = tokens.lower(i - 1);
      if (BREAKS.contains(word)) {
        break;
      }
      if (word.equals(",")) {
        commas++;
        if (commas == 2 || !tokens.is(left, ",") && !isApposition(i - 1, floor)) {
          break;
        }
      }
      i--;
    }
    return i;
  }

  /** A comma inside a source sets off its apposition when a person stands before it. */
  private boolean isApposition(int comma, int floor) {
    for (Mention mention : names.within(Math.max(floor, comma - 5), comma)) {
      if (mention.kind() == Mention.Kind.PERSON && mention.to() == comma) {
        return true;
      }
    }
    return false;
  }

  /**
   * The speaker named in a range: a person or actor mentioned, a pronoun, or a phrase that can be
   * somebody.
   */
  @Nullable Speaker find(int from, int to) {
    int begin = from;
    while (begin < to && (tokens.is(begin, "and") || tokens.is(begin, ","))) {
      begin++;
    }
    int end = to;
    while (end > begin && (tokens.is(end - 1, ",") || tokens.is(end - 1, "who"))) {
      end--;
    }
    if (begin >= end) {
      return null;
    }
    List<Mention> mentions = names.within(begin, end);
    if (PRONOUNS.contains(tokens.lower(end - 1))) {
      return pronoun(end - 1);
    }
    Speaker person = person(mentions, end);
    if (person != null) {
      return person;
    }
    int first = afterArticle(begin, end);
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.ACTOR && !NO_HEADS.contains(tokens.lower(end - 1))) {
        return named(phraseBegin(first, end), end, mention.type());
      }
    }
    if (NO_HEADS.contains(tokens.lower(end - 1))) {
      return null;
    }
    for (int i = first; i < end; i++) {
      if (SPEAKING_NOUNS.contains(tokens.lower(i))) {
        return named(phraseBegin(first, end), end, "group");
      }
    }
    return phrase(begin, end);
  }

  /** "said X": the range follows the verb, so it must begin as a name or a phrase does. */
  @Nullable Speaker inverted(int from, int to) {
    if (from >= to) {
      return null;
    }
    if (PRONOUNS.contains(tokens.lower(from))) {
      return to == from + 1 ? pronoun(from) : null;
    }
    boolean opens = tokens.isCapital(from) || isOpener(from);
    boolean noun = SPEAKING_NOUNS.contains(tokens.lower(from));
    return opens || noun ? find(from, to) : null;
  }

  /** The subject of a clause that begins there: a pronoun, a person or an actor. */
  @Nullable Speaker subject(int from, int to) {
    if (from >= to) {
      return null;
    }
    if (PRONOUNS.contains(tokens.lower(from))) {
      return pronoun(from);
    }
    for (Mention mention : names.within(from, Math.min(to, from + 8))) {
      boolean somebody = mention.kind() != Mention.Kind.PLACE;
      if (somebody && mention.from() <= afterArticle(from, to)) {
        boolean person = mention.kind() == Mention.Kind.PERSON;
        return named(mention.from(), mention.to(), person ? "person" : mention.type());
      }
    }
    return null;
  }

  private int afterArticle(int begin, int end) {
    int i = begin;
    while (i + 1 < end && (tokens.is(i, "the") || tokens.is(i, "a") || tokens.is(i, "an"))) {
      i++;
    }
    return i;
  }

  private @Nullable Speaker person(List<Mention> mentions, int end) {
    Mention found = null;
    for (Mention mention : mentions) {
      boolean person = mention.kind() == Mention.Kind.PERSON;
      if (person && (found == null || mention.to() == end)) {
        found = mention;
      }
    }
    return found == null ? null : named(found.from(), found.to(), "person");
  }

  /** A long stretch is cut to what follows its last "of who": only the phrase next to the verb. */
  private int phraseBegin(int begin, int end) {
    return end - begin <= LONGEST_SOURCE ? begin : Math.max(begin, end - LONGEST_PHRASE);
  }

  /** "Oren", "the elder sister", "two neighbours": nobody known, but somebody. */
  private @Nullable Speaker phrase(int begin, int end) {
    if (!tokens.isWord(end - 1)) {
      return null;
    }
    if (tokens.isCapital(end - 1)) {
      int first = end - 1;
      while (first > begin && tokens.isCapital(first - 1) && tokens.isWord(first - 1)) {
        first--;
      }
      boolean opensSentence = first == begin && end - first == 1 && isOpener(first);
      return opensSentence ? null : named(first, end, "other");
    }
    for (int i = end - 2; i >= Math.max(begin, end - LONGEST_PHRASE); i--) {
      if (isOpener(i) || tokens.isNumber(i)) {
        return named(i, end, "other");
      }
    }
    boolean bare = end - begin <= 3 && tokens.lower(end - 1).endsWith("s");
    return bare ? named(begin, end, "other") : null;
  }

  private boolean isOpener(int token) {
    return OPENERS.contains(tokens.lower(token));
  }

  /** Whether many are meant, so that a verb in its base form can follow. */
  boolean isPlural(int left) {
    String word = tokens.lower(left);
    return word.endsWith("s")
        || word.equals("i")
        || word.equals("we")
        || word.equals("they")
        || word.equals("people")
        || word.equals("police")
        || word.equals("who");
  }

  /** In a quotation "he" is somebody the one quoted knows, so it stays unresolved there. */
  void quoted(boolean now) {
    quoted = now;
  }

  /**
   * "He said", "his claim": whoever was last named as saying something; the span stays the
   * pronoun's.
   */
  Speaker pronoun(int token) {
    boolean self = tokens.is(token, "i") || tokens.is(token, "we");
    Speaker named = lastNamed;
    return self || quoted || named == null
        ? new Speaker(document.source(token, token + 1), document.span(token, token + 1), "pronoun")
        : new Speaker(named.name(), document.span(token, token + 1), named.type());
  }

  private Speaker named(int from, int to, String type) {
    Speaker speaker = new Speaker(document.source(from, to), document.span(from, to), type);
    lastNamed = quoted ? lastNamed : speaker;
    return speaker;
  }
}
