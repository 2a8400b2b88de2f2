package org.tocsin.reader.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Recognises a person by what stands around the name: a title, a role, an apposition, speech. */
final class PersonFinder {
  private static final int LONGEST_NAME = 4;

  /** Looked at, so that a longer run of capitals is known as such. */
  private static final int LONGEST_RUN = 8;

  private static final Set<String> PARTICLES =
      Words.of("de del da di la van von der den al el bin ibn ben abu ter");
  private static final Set<String> ARTICLES =
      Words.of("al el ul ad an ar as ash at az bin abu ibn");
  private static final Set<String> PLACE_BEFORE =
      Words.of("at in near outside inside around into towards");
  private static final Set<String> SPEECH =
      Words.of(
          "said says told stated added warned wrote explained noted announced argued denied insisted tweeted recalled testified was who has had");

  private final Document document;
  private final Tokens tokens;
  private final NameLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;
  private final Harmed harmed;
  private final VictimNames victims;

  PersonFinder(
      Document document,
      NameLexicon lexicon,
      ActorLexicon actors,
      Countries countries,
      Gazetteer gazetteer) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.actors = actors;
    this.countries = countries;
    this.harmed = new Harmed(tokens, lexicon.harm());
    this.victims = new VictimNames(document, lexicon, actors, countries, gazetteer, harmed);
  }

  @Nullable Mention at(int i, Sentence sentence) {
    boolean title = lexicon.isTitle(tokens.lower(i));
    int begin = title ? afterTitle(i) : i;
    int end = nameEnd(begin, sentence.to());
    int length = end - begin;
    if (length == 0) {
      return null;
    }
    String before = title ? document.source(i, begin).strip() : roleBefore(begin, sentence.from());
    String after = roleAfter(end, sentence.to());
    String role = after != null ? after : before;
    if (title ? harmed.isPatient(begin, end, sentence) : victims.names(begin, end, sentence)) {
      return new Mention(
          Mention.Kind.PERSON, begin, end, Mention.HARMED, role, tokens.lower(end - 1));
    }
    if ((!title && length < 2) || length > LONGEST_NAME) {
      return null;
    }
    if (!title && !looksPersonal(begin, end, sentence)) {
      return null;
    }
    boolean stoodAt = begin > sentence.from() && PLACE_BEFORE.contains(tokens.lower(begin - 1));
    if (!title && after == null && stoodAt) {
      return null;
    }
    boolean spoken =
        SPEECH.contains(tokens.lower(end)) || (begin > sentence.from() && isSpeechBefore(begin));
    boolean first = begin >= 2 && tokens.is(begin - 1, ",") && tokens.is(begin - 2, "i");
    if (!title && before == null && after == null && !first && !spoken) {
      return null;
    }
    return new Mention(Mention.Kind.PERSON, begin, end, "person", role, tokens.lower(end - 1));
  }

  /** "arrested An Nguyen": after a word of harm even a function word may open a name. */
  boolean mayOpen(int i) {
    return i > 0 && harmed.isWord(i - 1) && tokens.isCapital(i + 1);
  }

  private boolean isSpeechBefore(int begin) {
    String word = tokens.lower(begin - 1);
    return word.equals("said")
        || word.equals("says")
        || word.equals("added")
        || word.equals("named");
  }

  private int afterTitle(int i) {
    int next = i + 1;
    while (tokens.is(next, ".") || lexicon.isTitle(tokens.lower(next))) {
      next++;
    }
    return next;
  }

  private int nameEnd(int begin, int limit) {
    int i = begin;
    while (i < limit && i < begin + LONGEST_RUN) {
      boolean capital = tokens.isCapital(i) && tokens.isWord(i) && !tokens.lower(i).equals("'s");
      boolean particle =
          i > begin
              && PARTICLES.contains(tokens.lower(i))
              && i + 1 < limit
              && (tokens.isCapital(i + 1) || PARTICLES.contains(tokens.lower(i + 1)));
      boolean initial =
          i > begin
              && tokens.is(i, ".")
              && tokens.lower(i - 1).length() == 1
              && i + 1 < limit
              && tokens.isCapital(i + 1);
      boolean article =
          i > begin
              && ARTICLES.contains(tokens.lower(i))
              && tokens.is(i + 1, "-")
              && tokens.isCapital(i + 2);
      boolean hyphen = i > begin && tokens.is(i, "-") && tokens.isCapital(i + 1);
      boolean joined = i > begin && isJoinedArticle(i);
      boolean stops = capital && (harmed.isWord(i) || (i > begin && isSmallWord(i)));
      if (stops || !(capital || particle || initial || article || hyphen || joined)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** "al-Hale" as one token. */
  private boolean isJoinedArticle(int i) {
    String word = tokens.source(i);
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && ARTICLES.contains(word.substring(0, hyphen))
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  /** "In" of a headline in which every word has a capital. */
  private boolean isSmallWord(int i) {
    return PLACE_BEFORE.contains(tokens.lower(i)) || tokens.is(i, "and") || tokens.is(i, "by");
  }

  private boolean looksPersonal(int begin, int end, Sentence sentence) {
    if (actors.type(tokens, begin, end) != null || lexicon.roles().at(tokens, begin, end) != null) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      boolean common = lexicon.isNotName(tokens.lower(i));
      boolean known =
          actors.organisationAt(tokens, i, end) != null
              || countries.nameAt(tokens, i, end) != null
              || countries.demonymAt(tokens, i, end) != null
              || lexicon.placeHeads().at(tokens, i, end) != null;
      if (common || known || tokens.isAcronym(i)) {
        return false;
      }
    }
    return lexicon.placeHeads().at(tokens, end, sentence.to()) == null;
  }

  /** "President Ada Oren", "spokesman for the ministry, Ada Oren". */
  private @Nullable String roleBefore(int begin, int from) {
    int end = tokens.is(begin - 1, ",") ? begin - 1 : begin;
    for (int i = Math.max(from, end - 14); i < end; i++) {
      PhraseMap.Match<Boolean> role = lexicon.roles().at(tokens, i, end);
      boolean direct = role != null && role.to() == end;
      boolean apposition =
          role != null && end < begin && tokens.is(role.to(), "of") && noBreak(role.to(), end);
      if (direct || apposition) {
        return document.source(i, end);
      }
    }
    return null;
  }

  private boolean noBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ",") || tokens.is(i, ";")) {
        return false;
      }
    }
    return true;
  }

  /** "Ada Oren, the mayor of Tal,". */
  private @Nullable String roleAfter(int end, int limit) {
    if (!tokens.is(end, ",") || end + 1 >= limit) {
      return null;
    }
    int at = end + 1;
    while (at < limit && at < end + 8) {
      PhraseMap.Match<Boolean> role = lexicon.roles().at(tokens, at, limit);
      if (role != null) {
        return document.source(skipArticle(end + 1), phraseEnd(role.to(), limit));
      }
      if (tokens.is(at, ",") || tokens.is(at, "who")) {
        break;
      }
      at++;
    }
    boolean aged = tokens.isNumber(end + 1) && tokens.is(end + 2, ",");
    return aged ? document.source(end + 1, end + 2) : null;
  }

  private int skipArticle(int i) {
    return tokens.is(i, "the") || tokens.is(i, "a") || tokens.is(i, "an") ? i + 1 : i;
  }

  private int phraseEnd(int from, int limit) {
    int i = from;
    while (i < limit
        && i < from + 14
        && !tokens.is(i, ",")
        && !tokens.is(i, ".")
        && !tokens.is(i, ";")
        && !tokens.is(i, "who")
        && !SPEECH.contains(tokens.lower(i))) {
      i++;
    }
    return i;
  }
}
