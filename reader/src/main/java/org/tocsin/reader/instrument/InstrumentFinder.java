package org.tocsin.reader.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Finds instruments in one sentence by how their names are built. */
final class InstrumentFinder {
  private static final Set<String> INSIDE =
      Words.of("of on for the against and relating to in concerning all");
  private static final Set<String> DATE_LINKS =
      Words.of(
          "of dated on from signed adopted issued ( , reached concluded handed down delivered dating");
  private static final Set<String> MAKERS =
      Words.of("issued given made delivered handed adopted by of the from down binding");
  private static final Set<String> PINPOINTS =
      Words.of(
          "paragraph paragraphs article articles clause clauses point points section para annex chapter");

  private final Document document;
  private final Tokens tokens;
  private final InstrumentLexicon lexicon;
  private final ActorLexicon actors;
  private final List<Time> times;

  InstrumentFinder(
      Document document, InstrumentLexicon lexicon, ActorLexicon actors, List<Time> times) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.actors = actors;
    this.times = times;
  }

  List<InstrumentMention> find(Sentence sentence) {
    List<InstrumentMention> found = new ArrayList<>();
    int i = sentence.from();
    while (i < sentence.to()) {
      List<InstrumentMention> at = at(i, sentence);
      found.addAll(at);
      i = at.isEmpty() ? i + 1 : at.get(at.size() - 1).to();
    }
    return found;
  }

  private List<InstrumentMention> at(int i, Sentence sentence) {
    int limit = sentence.to();
    List<InstrumentMention> decisions = decisions(i, sentence);
    if (!decisions.isEmpty()) {
      return decisions;
    }
    InstrumentMention numbered = numbered(i, sentence);
    if (numbered != null) {
      return List.of(numbered);
    }
    PhraseMap.Match<String> law = lexicon.built("law").at(tokens, i, limit);
    if (law != null) {
      return List.of(mention(i, law.to(), law.value(), document.source(i, law.to()), sentence));
    }
    InstrumentMention named = tokens.isCapital(i) ? named(i, sentence) : null;
    return named == null ? List.of() : List.of(named);
  }

  /** "decision of the Court", "ruling issued by the Court": one mention a court. */
  private List<InstrumentMention> decisions(int i, Sentence sentence) {
    PhraseMap.Match<String> head = lexicon.built("court").at(tokens, i, sentence.to());
    if (head == null) {
      return List.of();
    }
    int at = head.to();
    while (at < sentence.to() && at < head.to() + 5 && MAKERS.contains(tokens.lower(at))) {
      at++;
    }
    List<InstrumentMention> found = new ArrayList<>();
    PhraseMap.Match<String> court =
        at > head.to() ? actors.organisationAt(tokens, at, sentence.to()) : null;
    int from = i;
    while (court != null && court.value().equals("court")) {
      found.add(mention(from, court.to(), head.value(), document.source(at, court.to()), sentence));
      int next = court.to();
      while (tokens.is(next, "and")
          || tokens.is(next, "the")
          || tokens.is(next, ",")
          || tokens.is(next, "of")) {
        next++;
      }
      at = next;
      from = next;
      court = next > court.to() ? actors.organisationAt(tokens, next, sentence.to()) : null;
    }
    return found.isEmpty() ? byCourt(i, head, sentence) : found;
  }

  /** "the ICJ order of 22 February": the court stands before. */
  private List<InstrumentMention> byCourt(int i, PhraseMap.Match<String> head, Sentence sentence) {
    int end = tokens.is(i - 1, "'s") ? i - 1 : i;
    for (int begin = Math.max(sentence.from(), end - 7); begin < end; begin++) {
      PhraseMap.Match<String> court = actors.organisationAt(tokens, begin, end);
      if (court != null && court.to() == end && court.value().equals("court")) {
        return List.of(
            mention(begin, head.to(), head.value(), document.source(begin, court.to()), sentence));
      }
    }
    return List.of();
  }

  /** "resolution 2139 (2014)", "resolution A/RES/60/1". */
  private @Nullable InstrumentMention numbered(int i, Sentence sentence) {
    PhraseMap.Match<String> head = lexicon.built("number").at(tokens, i, sentence.to());
    if (head == null) {
      return null;
    }
    int at =
        tokens.is(head.to(), "no") || tokens.is(head.to(), "number") ? head.to() + 1 : head.to();
    at = tokens.is(at, ".") ? at + 1 : at;
    int end = at;
    while (end < sentence.to()
        && (tokens.isNumber(end)
            || (end > at && tokens.is(end, "/") && !tokens.spaceBefore(end))
            || (tokens.isAcronym(end) && end == at))) {
      end++;
      if (end < sentence.to() && tokens.spaceBefore(end)) {
        break;
      }
    }
    if (end == at || !hasNumber(at, end)) {
      return null;
    }
    boolean year = tokens.is(end, "(") && tokens.isNumber(end + 1) && tokens.is(end + 2, ")");
    int to = year ? end + 3 : end;
    return mention(i, to, head.value(), document.source(i, to), sentence);
  }

  private boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Trilateral Statement", "Geneva Conventions", "Convention on the Rights of the Child". */
  private @Nullable InstrumentMention named(int i, Sentence sentence) {
    int end = i;
    int headEnd = -1;
    String kind = null;
    while (end < sentence.to() && end < i + 14) {
      if (tokens.isCapital(end) && !opensTime(end)) {
        PhraseMap.Match<String> head = lexicon.built("name").at(tokens, end, sentence.to());
        kind = head != null && kind == null ? head.value() : kind;
        headEnd = head != null || headEnd > 0 ? end + 1 : headEnd;
        end++;
      } else if (headEnd > 0
          && end > i
          && INSIDE.contains(tokens.lower(end))
          && leadsOn(end, sentence.to())) {
        end++;
      } else {
        break;
      }
    }
    boolean alone = headEnd == i + 1;
    boolean opening =
        i == sentence.from()
            && headEnd == i + 2
            && !tokens.isAcronym(i)
            && tokens.lower(i).length() < 5;
    return kind == null || headEnd < 0 || alone || opening
        ? null
        : mention(i, headEnd, kind, document.source(i, headEnd), sentence);
  }

  private boolean opensTime(int token) {
    return timeAt(tokens.begin(token)) != null;
  }

  private boolean leadsOn(int at, int limit) {
    for (int i = at + 1; i < Math.min(limit, at + 4); i++) {
      if (tokens.isCapital(i)) {
        return !opensTime(i);
      }
      if (!INSIDE.contains(tokens.lower(i))) {
        return false;
      }
    }
    return false;
  }

  private InstrumentMention mention(
      int from, int to, String kind, String identity, Sentence sentence) {
    return new InstrumentMention(
        from, to, kind, identity, date(to, sentence.to()), pinpoint(from, to, sentence));
  }

  /** A date linked to the name right after it. */
  private @Nullable String date(int to, int limit) {
    int at = to;
    while (at < limit && at < to + 3 && DATE_LINKS.contains(tokens.lower(at))) {
      at++;
    }
    if (at >= limit || at == to) {
      return null;
    }
    Time time = timeAt(tokens.begin(at));
    boolean dated = time != null && time.type() == TimeType.DATE && time.value() != null;
    return dated
            && time != null
            && time.value() != null
            && time.value().length() >= 4
            && Character.isDigit(time.value().charAt(0))
        ? time.value()
        : null;
  }

  /** The time that begins at an offset; times are in order. */
  private @Nullable Time timeAt(int offset) {
    int low = 0;
    int high = times.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int begin = times.get(middle).span().begin();
      if (begin == offset) {
        return times.get(middle);
      }
      if (begin < offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** "paragraph 6 of the", before the name, or ", article 3" after it. */
  private @Nullable String pinpoint(int from, int to, Sentence sentence) {
    int before = from;
    while (before > sentence.from()
        && (tokens.is(before - 1, "the") || tokens.is(before - 1, "of"))) {
      before--;
    }
    if (before < from
        && before - 2 >= sentence.from()
        && PINPOINTS.contains(tokens.lower(before - 2))) {
      return document.source(before - 2, before);
    }
    int after = tokens.is(to, ",") ? to + 1 : to;
    boolean follows =
        after + 1 < sentence.to()
            && PINPOINTS.contains(tokens.lower(after))
            && tokens.isNumber(after + 1);
    return follows ? document.source(after, after + 2) : null;
  }
}
