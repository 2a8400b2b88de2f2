package org.tocsin.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Finds the names in one sentence: what the lexicons know first, then what capitals show. */
final class NameFinder {
  private static final Set<String> PARTICLES =
      Words.of("de del da di la van von der den al el bin ibn ben abu ter st. dos du le");
  private static final Set<String> INSIDE_ORGANISATIONS = Words.of("of for the and on in");
  private static final Set<String> LOCATIVE =
      Words.of(
          "in at near from to of around between outside towards toward into through across inside and via reached entered left");
  private static final Set<String> STANDING_AT = Words.of("at in near outside");
  private static final Set<String> FORCES =
      Words.of(
          "authorities government forces military army troops police personnel side officials soldiers peacekeepers ministry president parliament administration leadership presidency delegation embassy rebels militia militias separatists protesters activists guards fighters gunmen police");

  private final Document document;
  private final Tokens tokens;
  private final NameLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;
  private final Gazetteer gazetteer;
  private final PersonFinder persons;
  private final List<Mention> found = new ArrayList<>();

  NameFinder(
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
    this.gazetteer = gazetteer;
    this.persons = new PersonFinder(document, lexicon, actors, countries, gazetteer);
  }

  List<Mention> find(Sentence sentence) {
    found.clear();
    int i = sentence.from();
    while (i < sentence.to()) {
      boolean opens =
          tokens.isCapital(i) && (!lexicon.isFunctionWord(tokens.lower(i)) || persons.mayOpen(i));
      int next = opens ? at(i, sentence) : i;
      i = Math.max(next, i + 1);
    }
    return List.copyOf(found);
  }

  private int at(int i, Sentence sentence) {
    int limit = sentence.to();
    Mention person = persons.at(i, sentence);
    if (person != null) {
      found.add(person);
      return person.to();
    }
    int place = placeNoun(i, sentence);
    if (place > i) {
      return place;
    }
    PhraseMap.Match<String> organisation = actors.organisationAt(tokens, i, limit);
    if (organisation != null) {
      return actor(i, organisation.to(), organisation.value());
    }
    PhraseMap.Match<Countries.Country> country = countries.nameAt(tokens, i, limit);
    if (country != null) {
      return country(i, country, limit);
    }
    PhraseMap.Match<Countries.Country> demonym = countries.demonymAt(tokens, i, limit);
    if (demonym != null) {
      return people(i, demonym.to(), limit);
    }
    int institution = institution(i, limit);
    return institution > i ? institution : settlement(i, sentence);
  }

  private int actor(int from, int to, String type) {
    found.add(new Mention(Mention.Kind.ACTOR, from, to, type, null, key(from, to)));
    return to;
  }

  private int country(int from, PhraseMap.Match<Countries.Country> match, int limit) {
    String code = match.value().code();
    String key = code.isEmpty() ? key(from, match.to()) : code;
    boolean region = code.isEmpty() && !acts(match.to(), limit);
    if (!region) {
      found.add(new Mention(Mention.Kind.ACTOR, from, match.to(), "state", null, key));
    }
    found.add(new Mention(Mention.Kind.PLACE, from, match.to(), "country", code, key));
    return match.to();
  }

  private boolean acts(int next, int limit) {
    return next < limit
        && (tokens.is(next, "'s") || tokens.is(next, "has") || tokens.is(next, "is"));
  }

  /** "Azerbaijani military personnel", "Russian peacekeeping forces". */
  private int people(int from, int to, int limit) {
    int end = to;
    int i = to;
    while (i < Math.min(limit, to + 4) && tokens.isWord(i)) {
      if (FORCES.contains(tokens.lower(i))) {
        end = i + 1;
      } else if (end > to) {
        break;
      }
      i++;
    }
    return end > to
        ? actor(
            from,
            end,
            tokens.is(end - 1, "authorities") || tokens.is(end - 1, "government")
                ? "state"
                : "armed group")
        : to;
  }

  /** "Ministry of Defence", "Valley Relief Coordination Council": capitals with an actor's noun. */
  private int institution(int from, int limit) {
    int end = from;
    int i = from;
    while (i < limit && i < from + 12) {
      if (tokens.isCapital(i) && tokens.isWord(i)) {
        i++;
        end = i;
      } else if (i > from
          && INSIDE_ORGANISATIONS.contains(tokens.lower(i))
          && nextCapital(i, limit)) {
        i++;
      } else {
        break;
      }
    }
    if (end - from < 2
        || (lexicon.isNotName(tokens.lower(from))
            && actors.type(tokens, from, from + 1) == null
            && end - from < 3)) {
      return from;
    }
    String type = actors.type(tokens, from, end);
    return type == null ? from : actor(from, end, type);
  }

  private boolean nextCapital(int i, int limit) {
    return i + 1 < limit
        && (tokens.isCapital(i + 1)
            || (tokens.is(i + 1, "the") && i + 2 < limit && tokens.isCapital(i + 2)));
  }

  /** "Lachin Corridor", "Goris road", "the Aras river". */
  private int placeNoun(int from, Sentence sentence) {
    int i = from;
    while (i < Math.min(sentence.to(), from + 4) && tokens.isCapital(i) && tokens.isWord(i)
        || (i > from && tokens.is(i, "–") && tokens.isCapital(i + 1))) {
      PhraseMap.Match<String> head =
          i > from ? lexicon.placeHeads().at(tokens, i, sentence.to()) : null;
      if (head != null) {
        return addPlace(from, head.to(), head.value());
      }
      i++;
    }
    boolean named = i > from && i < sentence.to() && !isSentenceWord(from, sentence);
    PhraseMap.Match<String> head = named ? lexicon.placeHeads().at(tokens, i, sentence.to()) : null;
    return head == null || countries.demonymAt(tokens, from, i) != null
        ? from
        : addPlace(from, head.to(), head.value());
  }

  private boolean isSentenceWord(int from, Sentence sentence) {
    return lexicon.isNotName(tokens.lower(from))
        || (from == sentence.from() && tokens.lower(from).length() < 4);
  }

  private int addPlace(int from, int to, String kind) {
    if (lexicon.isNotName(tokens.lower(from)) && to - from == 2) {
      return from;
    }
    found.add(new Mention(Mention.Kind.PLACE, from, to, kind, null, key(from, to)));
    return to;
  }

  private int settlement(int from, Sentence sentence) {
    int limit = Math.min(sentence.to(), from + 4);
    int end = from;
    while (end < limit
        && (tokens.isCapital(end)
            || (end > from
                && PARTICLES.contains(tokens.lower(end))
                && end + 1 < limit
                && tokens.isCapital(end + 1)))) {
      end++;
    }
    for (int to = end; to > from; to--) {
      Gazetteer.Entry entry =
          lexicon.isNotName(tokens.lower(from)) ? null : gazetteer.find(document.source(from, to));
      if (entry != null && isPlaceHere(from, to, end, entry, sentence)) {
        found.add(
            new Mention(
                Mention.Kind.PLACE, from, to, "settlement", null, "geonames:" + entry.id()));
        return to;
      }
    }
    return isUnknownPlace(from, end, sentence) ? addPlace(from, end, "settlement") : from;
  }

  /** "at Tell Umar": no gazetteer knows it, but nothing else stands so after "at", "in", "near". */
  private boolean isUnknownPlace(int from, int end, Sentence sentence) {
    boolean located = from > sentence.from() && STANDING_AT.contains(tokens.lower(from - 1));
    boolean named = located && end - from >= 2 && end - from <= 3 && !tokens.isCapital(end);
    for (int i = from; i < end && named; i++) {
      named = tokens.isWord(i) && !lexicon.isNotName(tokens.lower(i)) && !tokens.isAcronym(i);
    }
    return named;
  }

  private boolean isPlaceHere(int from, int to, int end, Gazetteer.Entry entry, Sentence sentence) {
    boolean locative = from > sentence.from() && LOCATIVE.contains(tokens.lower(from - 1));
    boolean listed = from > sentence.from() && tokens.is(from - 1, ",");
    boolean dateline =
        from == sentence.from()
            && (tokens.isAcronym(from) || tokens.is(to, ",") || tokens.is(to, "("));
    boolean whole = to == end;
    boolean known = entry.population() >= 100_000;
    return whole
        && (locative || dateline || (known && (listed || from > sentence.from())))
        && tokens.lower(from).length() > 2;
  }

  private String key(int from, int to) {
    return document.source(from, to).toLowerCase(Locale.ROOT);
  }

  @Nullable Mention last() {
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }
}
