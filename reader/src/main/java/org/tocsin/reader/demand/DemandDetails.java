package org.tocsin.reader.demand;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Reads polarity, forum, measure, target, timing and category of a demand from its words. */
final class DemandDetails {
  private static final Set<String> FORUM_PREPOSITIONS =
      Words.of("to before with at provide inform brief");
  private static final Set<String> FORUM_OF =
      Set.of("discussion", "agenda", "attention", "session", "consideration");
  private static final Set<String> ENSURING = Set.of("ensure", "ensuring", "guarantee");
  private static final Set<String> AIMED =
      Words.of(
          "sanctions sanction embargo pressure measures ban bans action actions restrictions penalties"
              + " boycott proceedings steps");
  private static final Set<String> AGAINST = Set.of("against", "on", "upon");

  private final Document document;
  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;
  private final List<PhraseMap<String>> measures;
  private final PolarityReader polarity;
  private final ActionCategories categories;

  DemandDetails(
      Document document, DirectiveLexicon lexicon, ActorLexicon actors, Countries countries) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.actors = actors;
    this.countries = countries;
    this.measures = lexicon.measures().stream().map(DemandDetails::measure).toList();
    this.polarity = new PolarityReader(tokens, lexicon);
    this.categories = new ActionCategories(tokens, lexicon);
  }

  private static PhraseMap<String> measure(Row row) {
    PhraseMap<String> map = new PhraseMap<>();
    row.list(1).forEach(words -> map.add(words, row.text(0)));
    return map;
  }

  Demand complete(Draft draft, String id) {
    Range span = draft.span();
    Range action = draft.actions().get(0);
    boolean asks = !draft.reminder();
    return new Demand(
        id,
        draft.addressee(),
        source(draft.embedded()),
        asks ? ultimate(span) : null,
        document.span(span.from(), span.to()),
        draft.act(),
        draft.reminder() ? "assertion" : draft.force(),
        asks ? polarity.of(draft.actions()) : "do",
        asks ? forum(action.from(), span.to()) : null,
        asks ? measure(span) : null,
        asks && measure(span) != null ? target(span) : null,
        asks ? lexicon.timing().first(tokens, action.from(), span.to()) : null,
        List.of(),
        asks ? categories.of(action) : null,
        draft.parent(),
        draft.reminder());
  }

  private @Nullable String source(Range range) {
    if (range.isEmpty()) {
      return null;
    }
    int from = tokens.is(range.from(), "the") ? range.from() + 1 : range.from();
    return document.source(from, range.to());
  }

  /** "ensure that your governments condemn": those who are to act in the end. */
  private @Nullable String ultimate(Range span) {
    for (int i = span.from(); i + 2 < span.to(); i++) {
      if (ENSURING.contains(tokens.lower(i)) && tokens.is(i + 1, "that")) {
        int end = subjectEnd(i + 2, span.to());
        boolean actor =
            end > i + 2 && actors.type(tokens, i + 2, end) != null && isOther(i + 2, end);
        return actor ? document.source(i + 2, end) : null;
      }
    }
    return null;
  }

  private boolean isOther(int from, int to) {
    return !actors.isGeneric(tokens, from, to) || tokens.is(from, "your");
  }

  private int subjectEnd(int from, int limit) {
    int end = Math.min(limit, from + 30);
    for (int i = from + 1; i < end; i++) {
      String word = tokens.lower(i);
      boolean verb =
          !tokens.isCapital(i)
              && lexicon.actions().isBase(word)
              && !tokens.is(i - 1, "other")
              && !tokens.is(i - 1, "human");
      if (verb || lexicon.actions().isAdverb(word) || isAuxiliary(word)) {
        return i;
      }
    }
    return from;
  }

  private static boolean isAuxiliary(String word) {
    return switch (word) {
      case "are", "is", "can", "will", "have", "has", "do", "does", "must", "should", "may" -> true;
      default -> false;
    };
  }

  /** The last body before which, or to which, something is to be brought. */
  private @Nullable String forum(int from, int to) {
    String found = null;
    for (int i = from; i < to; i++) {
      boolean opens =
          FORUM_PREPOSITIONS.contains(tokens.lower(i))
              || (tokens.is(i, "of") && FORUM_OF.contains(tokens.lower(i - 1)));
      if (opens) {
        String body =
            body(i + 1, tokens.is(i, "provide") ? Math.min(to, i + 20) : Math.min(to, i + 3));
        found = body == null ? found : body;
      }
    }
    return found;
  }

  private @Nullable String body(int from, int lastStart) {
    for (int i = from; i < lastStart; i++) {
      PhraseMap.Match<String> match = actors.organisationAt(tokens, i, lastStart + 8);
      if (match != null
          && (match.value().contains("organisation")
              || match.value().equals("court")
              || match.value().equals("office"))) {
        return document.source(i, match.to());
      }
      if (tokens.is(i, ",") && from == lastStart - 2) {
        return null;
      }
    }
    return null;
  }

  private @Nullable String measure(Range span) {
    for (PhraseMap<String> map : measures) {
      String found = map.first(tokens, span.from(), span.to());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whom a measure is aimed at: "sanctions against X", "pressure on X", or else "by X". */
  private @Nullable String target(Range span) {
    String by = null;
    for (int i = span.from(); i + 1 < span.to(); i++) {
      String word = tokens.lower(i);
      boolean against = AGAINST.contains(word) && followsMeasure(i, span.from());
      boolean obliged =
          word.equals("obligating") || word.equals("obliging") || word.equals("compelling");
      if (against || obliged || word.equals("by")) {
        int name = tokens.is(i + 1, "the") ? i + 2 : i + 1;
        PhraseMap.Match<Countries.Country> country = countries.nameAt(tokens, name, span.to());
        boolean demonym =
            country != null && tokens.is(country.to(), "and") && tokens.isCapital(country.to() + 1);
        if (country != null && (against || obliged)) {
          return document.source(name, country.to());
        }
        by = country != null && by == null && !demonym ? document.source(name, country.to()) : by;
      }
    }
    return by;
  }

  /** "sanctions against", "pressure on": what is aimed, just before the preposition. */
  private boolean followsMeasure(int preposition, int from) {
    for (int i = preposition - 1; i >= Math.max(from, preposition - 4); i--) {
      if (AIMED.contains(tokens.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
