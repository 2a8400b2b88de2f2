package org.tocsin.reader.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Whether capitals name somebody to whom harm was done, though neither title nor role says that
 * they name a person. In doubt they do: a name shown by mistake cannot be taken back.
 */
final class VictimNames {
  private static final int LONGEST_NAME = 7;
  private static final Set<String> LOCATIVE =
      Words.of("at in near outside inside around into towards to from of through between across");
  private static final Set<String> NOBODY =
      Words.of("nobody none everyone everybody someone somebody anyone anybody another others");
  private static final Set<String> AFTER_ONE_WORD =
      Words.of(
          "near outside inside who whose was were is has had last early late again alone later along together also reportedly at , . ; : ) ( ! ? ' ’ 's");

  private final Document document;
  private final Tokens tokens;
  private final NameLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;
  private final Gazetteer gazetteer;
  private final Harmed harmed;
  private @Nullable Set<String> common;
  private @Nullable Set<String> places;

  VictimNames(
      Document document,
      NameLexicon lexicon,
      ActorLexicon actors,
      Countries countries,
      Gazetteer gazetteer,
      Harmed harmed) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.actors = actors;
    this.countries = countries;
    this.gazetteer = gazetteer;
    this.harmed = harmed;
  }

  boolean names(int begin, int end, Sentence sentence) {
    int length = end - begin;
    if (length > LONGEST_NAME || isKnownOtherwise(begin, end)) {
      return false;
    }
    if (length == 1) {
      return isOneName(begin, sentence)
          && !isPlaceNoun(begin, end, sentence)
          && harmed.isPatient(begin, end, sentence);
    }
    if (isAllCommon(begin, end)) {
      return false;
    }
    if (harmed.isPatient(begin, end, sentence)) {
      return isUnusual(begin, begin + 1) || !isPlaceNoun(begin, end, sentence);
    }
    return !isPlaceNoun(begin, end, sentence)
        && (!isPlace(begin, end)
            && (harmed.isCaptured(begin, end, sentence)
                || (isUnusual(begin, end) && harmed.isNear(begin, end, sentence))));
  }

  /** An institution, a country or its people, an office: whatever the lexicons know. */
  private boolean isKnownOtherwise(int begin, int end) {
    var country = countries.nameAt(tokens, begin, end);
    return actors.type(tokens, begin, end) != null
        || actors.organisationAt(tokens, begin, end) != null
        || lexicon.roles().at(tokens, begin, end) != null
        || countries.demonymAt(tokens, begin, end) != null
        || (country != null && country.to() == end);
  }

  private boolean isPlaceNoun(int begin, int end, Sentence sentence) {
    return (end - begin > 1 && lexicon.placeHeads().at(tokens, end - 1, end) != null)
        || lexicon.placeHeads().at(tokens, end, sentence.to()) != null;
  }

  private boolean isOneName(int token, Sentence sentence) {
    String word = tokens.lower(token);
    boolean first = token == sentence.from();
    boolean usual = first && (NOBODY.contains(word) || common().contains(word));
    String next = tokens.lower(token + 1);
    boolean alone =
        !tokens.isWord(token + 1)
            || AFTER_ONE_WORD.contains(next)
            || lexicon.isFunctionWord(next)
            || harmed.isWord(token + 1);
    boolean plural = first && (tokens.is(token + 1, "were") || tokens.is(token + 1, "have"));
    return word.length() > 2
        && !usual
        && !plural
        && alone
        && !lexicon.isNotName(word)
        && !lexicon.isFunctionWord(word)
        && !tokens.isAcronym(token);
  }

  private boolean isAllCommon(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (tokens.isWord(i) && !lexicon.isNotName(tokens.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnusual(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (lexicon.isNotName(tokens.lower(i)) || tokens.isAcronym(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlace(int begin, int end) {
    String name = document.source(begin, end);
    return gazetteer.find(name) != null || places().contains(name.toLowerCase(Locale.ROOT));
  }

  /** Words that the text writes with a small letter too. */
  private Set<String> common() {
    Set<String> known = common;
    if (known == null) {
      known = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i) && !tokens.isCapital(i)) {
          known.add(tokens.lower(i));
        }
      }
      common = known;
    }
    return known;
  }

  /** Names that the text has after "in", "at", "from" somewhere. */
  private Set<String> places() {
    Set<String> known = places;
    if (known == null) {
      known = new HashSet<>();
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.isCapital(i) && LOCATIVE.contains(tokens.lower(i - 1))) {
          int end = i;
          while (end < tokens.size() && tokens.isCapital(end) && end - i < LONGEST_NAME) {
            end++;
          }
          known.add(document.source(i, end).toLowerCase(Locale.ROOT));
        }
      }
      places = known;
    }
    return known;
  }
}
