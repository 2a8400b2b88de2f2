package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.name.Mention;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Finds who is said to say what in a sentence, nested attributions included. */
final class AttributionFinder {
  private static final int LONGEST_SOURCE = 28;
  private static final Set<String> PRONOUNS = Words.of("he she they it i we");
  private static final Set<String> SPEAKING_NOUNS =
      Words.of(
          "official officials spokesman spokeswoman spokesperson authorities witnesses witness residents resident report reports statement ministry government sources source police doctors experts analysts observers activists journalists critics army military president minister council court committee commission agency organisation organization group groups lawyers families survivors villagers workers union mission side sides parties communities institutions states people letter judgment ruling parliament media newspaper letter");
  private static final Set<String> NEEDS_CLAUSE =
      Words.of(
          "find hold rule recall note conclude agree think expect believe add post indicate suggest reveal question call observe maintain argue order require propose promise threaten describe write explain estimate insist");
  private static final Set<String> BLOCKERS =
      Words.of("to would could might may must should will can shall not cannot never");
  private static final Set<String> AUXILIARIES =
      Words.of("has have had did does was were is are been being");

  private final Document document;
  private final Tokens tokens;
  private final SpeechLexicon lexicon;
  private final NameReading names;
  private @Nullable Speaker lastNamed;

  AttributionFinder(Document document, SpeechLexicon lexicon, NameReading names) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.names = names;
  }

  List<Attribution> find(Sentence sentence, List<Speaker> base) {
    List<Attribution> found = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Attribution attribution =
          tokens.is(i, "according") && tokens.is(i + 1, "to")
              ? according(i, sentence, base)
              : spoken(i, sentence, base, found);
      if (attribution != null) {
        found.add(attribution);
      }
    }
    return found;
  }

  private @Nullable Attribution according(int i, Sentence sentence, List<Speaker> base) {
    int from = i + 2;
    int end = from;
    while (end < sentence.to()
        && end < from + LONGEST_SOURCE
        && !tokens.is(end, ",")
        && !tokens.is(end, ".")
        && !tokens.is(end, ";")) {
      end++;
    }
    Speaker source = source(from, end);
    if (source == null) {
      return null;
    }
    boolean opening = i - sentence.from() <= 2;
    int contentFrom = opening ? Math.min(end + 1, sentence.to()) : sentence.from();
    int contentTo = opening ? sentence.to() : trimmed(sentence.from(), i);
    return contentTo <= contentFrom
        ? null
        : new Attribution(
            chain(base, source),
            i,
            i + 2,
            contentFrom,
            contentTo,
            Stance.ASSERTS,
            false,
            false,
            null);
  }

  private @Nullable Attribution spoken(
      int i, Sentence sentence, List<Speaker> base, List<Attribution> before) {
    SpeechLexicon.Verb verb = lexicon.verb(tokens.lower(i));
    boolean partOfName = tokens.isCapital(i) && i > sentence.from();
    if (verb == null || verb.form() == VerbForm.GERUND || partOfName) {
      return null;
    }
    Attribution parent = innermost(before, i);
    int floor = parent == null ? sentence.from() : parent.contentFrom();
    int left = i - 1;
    boolean negated = false;
    while (left >= floor
        && (AUXILIARIES.contains(tokens.lower(left))
            || tokens.lower(left).endsWith("ly")
            || tokens.is(left, "also")
            || tokens.is(left, "not"))) {
      boolean passive =
          tokens.is(left, "was")
              || tokens.is(left, "were")
              || tokens.is(left, "is")
              || tokens.is(left, "are")
              || tokens.is(left, "been");
      if (passive) {
        return null;
      }
      negated |= tokens.is(left, "not");
      left--;
    }
    if (negated || (left >= floor && BLOCKERS.contains(tokens.lower(left)))) {
      return null;
    }
    Attribution inverted = inverted(i, verb, sentence, floor, base, parent);
    return inverted != null ? inverted : plain(i, left, floor, verb, sentence, base, parent);
  }

  private static @Nullable Attribution innermost(List<Attribution> before, int token) {
    Attribution found = null;
    for (Attribution attribution : before) {
      found = attribution.covers(token) ? attribution : found;
    }
    return found;
  }

  /** "..., said X." */
  private @Nullable Attribution inverted(
      int i,
      SpeechLexicon.Verb verb,
      Sentence sentence,
      int floor,
      List<Speaker> base,
      @Nullable Attribution parent) {
    boolean afterContent = i > floor + 2 && (tokens.is(i - 1, ",") || tokens.is(i - 1, "\""));
    if (!afterContent || verb.asked() || verb.form() == VerbForm.BASE) {
      return null;
    }
    int end = i + 1;
    while (end < sentence.to()
        && end < i + LONGEST_SOURCE
        && !tokens.is(end, ".")
        && !tokens.is(end, ";")
        && !tokens.is(end, "\"")
        && !(tokens.is(end, ",") && tokens.is(end + 1, "\""))) {
      end++;
    }
    int first = tokens.is(i + 1, "the") || tokens.is(i + 1, "a") ? i + 2 : i + 1;
    boolean named =
        first < sentence.to()
            && (tokens.isCapital(first) || SPEAKING_NOUNS.contains(tokens.lower(first)));
    Speaker source = named ? source(i + 1, end) : null;
    return source == null ? null : built(base, parent, source, i, floor, trimmed(floor, i), verb);
  }

  private @Nullable Attribution plain(
      int i,
      int left,
      int floor,
      SpeechLexicon.Verb verb,
      Sentence sentence,
      List<Speaker> base,
      @Nullable Attribution parent) {
    if (left < floor) {
      return null;
    }
    int begin = sourceBegin(left, floor);
    Speaker source = source(begin, left + 1);
    if (source == null || (verb.form() == VerbForm.BASE && !isPlural(left))) {
      return null;
    }
    int limit = parent == null ? sentence.to() : parent.contentTo();
    boolean closes =
        i + 1 >= limit || tokens.is(i + 1, ".") || (tokens.is(i + 1, ",") && begin > floor + 3);
    if (closes) {
      int end = trimmed(floor, begin);
      return end > floor + 1 && !verb.asked()
          ? built(base, parent, source, i, floor, end, verb)
          : null;
    }
    int content = contentBegin(i + 1, limit, verb);
    return content < 0 || content >= limit
        ? null
        : built(base, parent, source, i, content, limit, verb);
  }

  private boolean isPlural(int left) {
    String word = tokens.lower(left);
    return word.endsWith("s")
        || word.equals("i")
        || word.equals("we")
        || word.equals("they")
        || word.equals("people")
        || word.equals("police")
        || word.equals("who");
  }

  /** Where the content begins, or -1 when the verb needs a clause and has none. */
  private int contentBegin(int next, int limit, SpeechLexicon.Verb verb) {
    int at = next;
    while (at < limit && (tokens.is(at, ",") || tokens.is(at, ":"))) {
      at++;
    }
    if (tokens.is(at, "that") || tokens.is(at, "\"")) {
      return at + 1;
    }
    for (int i = at; i < Math.min(limit, at + 8); i++) {
      if (tokens.is(i, "that")
          && !tokens.is(i - 1, ",")
          && (verb.base().equals("tell")
              || verb.base().equals("warn")
              || verb.asked()
              || verb.base().equals("confirm")
              || verb.base().equals("say"))) {
        return i + 1;
      }
    }
    if (NEEDS_CLAUSE.contains(verb.base())) {
      return -1;
    }
    return at;
  }

  private int sourceBegin(int left, int floor) {
    int i = left;
    int commas = 0;
    while (i > floor && i > left - LONGEST_SOURCE) {
      String word = tokens.lower(i - 1);
      if (word.equals("\"")
          || word.equals(";")
          || word.equals(":")
          || word.equals("that")
          || word.equals("but")
          || word.equals("while")) {
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

  private Attribution built(
      List<Speaker> base,
      @Nullable Attribution parent,
      Speaker source,
      int cue,
      int from,
      int to,
      SpeechLexicon.Verb verb) {
    boolean direct =
        tokens.is(from, "\"") || (from > 0 && tokens.is(from - 1, "\"")) || tokens.is(to - 1, "\"");
    int begin = tokens.is(from, "\"") ? from + 1 : from;
    int end = trimmed(begin, to);
    List<Speaker> outer = parent == null ? base : parent.chain();
    return new Attribution(
        chain(outer, source),
        cue,
        cue + 1,
        begin,
        end,
        verb.stance(),
        verb.asked(),
        direct,
        parent);
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1
        && (tokens.is(end - 1, ",") || tokens.is(end - 1, "\"") || tokens.is(end - 1, "."))) {
      end--;
    }
    return end;
  }

  private static List<Speaker> chain(List<Speaker> base, Speaker source) {
    List<Speaker> chain = new ArrayList<>(base);
    boolean self = source.name().equalsIgnoreCase("i") || source.name().equalsIgnoreCase("we");
    if (!self) {
      chain.add(source);
    }
    return List.copyOf(chain);
  }

  /** The speaker named in a range: a person or actor mentioned, a pronoun, or a speaking noun. */
  private @Nullable Speaker source(int from, int to) {
    int begin = from;
    while (begin < to
        && (tokens.is(begin, "the")
            || tokens.is(begin, "a")
            || tokens.is(begin, "an")
            || tokens.is(begin, "and")
            || tokens.is(begin, ","))) {
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
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.PERSON) {
        return speaker(mention.from(), mention.to(), "person");
      }
    }
    if (PRONOUNS.contains(tokens.lower(end - 1))) {
      return pronoun(end - 1);
    }
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.ACTOR) {
        return speaker(begin, end, mention.type());
      }
    }
    for (int i = begin; i < end; i++) {
      if (SPEAKING_NOUNS.contains(tokens.lower(i))) {
        return speaker(begin, end, "group");
      }
    }
    boolean name =
        tokens.isCapital(end - 1)
            && end - begin <= 3
            && tokens.isCapital(begin)
            && from != begin - 5;
    return name ? speaker(begin, end, "other") : null;
  }

  /** "He said": whoever was last named as saying something; the span stays the pronoun's. */
  private Speaker pronoun(int token) {
    boolean self = tokens.is(token, "i") || tokens.is(token, "we");
    Speaker named = lastNamed;
    return self || named == null
        ? new Speaker(document.source(token, token + 1), document.span(token, token + 1), "pronoun")
        : new Speaker(named.name(), document.span(token, token + 1), named.type());
  }

  private Speaker speaker(int from, int to, String type) {
    Speaker speaker = new Speaker(document.source(from, to), document.span(from, to), type);
    lastNamed = speaker;
    return speaker;
  }
}
