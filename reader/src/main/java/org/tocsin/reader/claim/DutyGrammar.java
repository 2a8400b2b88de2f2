package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Criterion;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.Reading.Instrument;
import org.tocsin.reader.Reading.Obligation;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.SpanIndex;
import org.tocsin.reader.text.Tokens;

/** Finds asserted duties and conditions for a process, one a sentence or clause. Thread-safe. */
public final class DutyGrammar {
  private final Map<String, PhraseMap<Boolean>> kinds = new HashMap<>();
  private final ActorLexicon actors;

  public DutyGrammar(LexiconFiles files, ActorLexicon actors) {
    this.actors = actors;
    for (Row row : files.rows("duties.tsv")) {
      PhraseMap<Boolean> map = kinds.computeIfAbsent(row.text(0), k -> new PhraseMap<>());
      row.list(1).forEach(words -> map.add(words, true));
    }
  }

  public DutyReading read(Document document, List<Demand> demands, List<Instrument> instruments) {
    List<Obligation> obligations = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    SpanIndex<Demand> asked = new SpanIndex<>(demands, d -> List.of(d.span()));
    boolean process = false;
    for (Sentence sentence : document.sentences()) {
      Span span = document.span(sentence.from(), sentence.to());
      List<Demand> here = asked.overlapping(span);
      Demand demand = here.isEmpty() ? null : here.get(0);
      boolean plain = demand == null;
      process = process && sentence.from() > 0;
      if (demand == null || demand.reminder()) {
        Obligation duty = duty(document, sentence, demand, instruments, obligations.size() + 1);
        if (duty != null) {
          obligations.add(duty);
        }
      }
      boolean named = mentions("process", document.tokens(), sentence);
      if (plain && (named || process) && mentions("condition", document.tokens(), sentence)) {
        criteria.add(new Criterion("K" + (criteria.size() + 1), span));
      }
      process = named;
    }
    return new DutyReading(obligations, criteria);
  }

  private boolean mentions(String kind, Tokens tokens, Sentence sentence) {
    PhraseMap<Boolean> map = kinds.get(kind);
    return map != null && map.first(tokens, sentence.from(), sentence.to()) != null;
  }

  private @Nullable Obligation duty(
      Document document,
      Sentence sentence,
      @Nullable Demand demand,
      List<Instrument> instruments,
      int number) {
    Tokens tokens = document.tokens();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Range found = match("duty", tokens, i, sentence);
      if (found != null) {
        return obligation(
            document,
            sentence,
            number,
            subject(document, sentence.from(), i),
            i,
            sentence.to(),
            instruments);
      }
      Range noun =
          demand == null || demand.reminder() ? match("duty-noun", tokens, i, sentence) : null;
      if (noun != null && asserted(tokens, sentence.from(), i)) {
        String bearer = holder(document, sentence, i);
        return obligation(
            document, sentence, number, bearer, sentence.from(), sentence.to(), instruments);
      }
      Range requiring = match("requiring", tokens, i, sentence);
      Instrument basis =
          requiring == null ? null : instrumentBefore(document, sentence, i, instruments);
      if (requiring != null && basis != null && i + 1 < sentence.to()) {
        Span content =
            new Span(
                Math.max(tokens.begin(sentence.from()), spanIn(basis, document, sentence, i)),
                tokens.end(sentence.to() - 1));
        return new Obligation(
            "B" + number, breacher(document, sentence), content, basis.id(), null, null);
      }
      boolean modal =
          match("modal", tokens, i, sentence) != null
              && i + 1 < sentence.to()
              && !tokens.is(i + 1, "be");
      String bearer = modal && demand == null ? subject(document, sentence.from(), i) : null;
      if (bearer != null) {
        return obligation(
            document, sentence, number, bearer, sentence.from(), sentence.to(), instruments);
      }
    }
    return null;
  }

  /** "X's actions violate ... decisions requiring": the duty is the violator's. */
  private @Nullable String breacher(Document document, Sentence sentence) {
    Tokens tokens = document.tokens();
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (match("breach", tokens, i, sentence) != null) {
        int end = sentence.from() + 1;
        while (end < i && !tokens.is(end, "'s") && tokens.isCapital(end)) {
          end++;
        }
        int begin = tokens.is(sentence.from(), "the") ? sentence.from() + 1 : sentence.from();
        boolean actor = end > begin && actors.type(tokens, begin, end) != null;
        return actor ? document.source(begin, end) : null;
      }
    }
    return null;
  }

  private record Range(int from, int to) {}

  private @Nullable Range match(String kind, Tokens tokens, int i, Sentence sentence) {
    PhraseMap<Boolean> map = kinds.get(kind);
    PhraseMap.Match<Boolean> match = map == null ? null : map.at(tokens, i, sentence.to());
    return match == null ? null : new Range(i, match.to());
  }

  /** Whose obligation it is, by the first "of" after any of the nouns. */
  private @Nullable String holder(Document document, Sentence sentence, int from) {
    for (int i = from; i < sentence.to(); i++) {
      Range noun = match("duty-noun", document.tokens(), i, sentence);
      if (noun != null && document.tokens().is(noun.to() - 1, "of")) {
        return phrase(document, noun.to(), sentence.to());
      }
    }
    return null;
  }

  /** "is a universal obligation of": said to be one, not merely mentioned. */
  private static boolean asserted(Tokens tokens, int from, int noun) {
    for (int i = noun - 1; i >= Math.max(from, noun - 7); i--) {
      if (tokens.is(i, "is") || tokens.is(i, "are") || tokens.is(i, "remains")) {
        return true;
      }
    }
    return false;
  }

  private Obligation obligation(
      Document document,
      Sentence sentence,
      int number,
      @Nullable String bearer,
      int from,
      int to,
      List<Instrument> instruments) {
    int begin = bearer == null ? from : Math.min(from, sentence.from());
    Span content = document.span(begin, to);
    String instrument = null;
    for (Instrument candidate : instruments) {
      boolean inside = candidate.spans().stream().anyMatch(content::contains);
      instrument = instrument == null && inside ? candidate.id() : instrument;
    }
    return new Obligation("B" + number, bearer, content, instrument, null, null);
  }

  /** The noun phrase right before a verb, when it can bear a duty. */
  private @Nullable String subject(Document document, int from, int verb) {
    Tokens tokens = document.tokens();
    int begin = verb;
    while (begin > from
        && verb - begin < 14
        && !tokens.is(begin - 1, ",")
        && !tokens.is(begin - 1, ";")
        && !tokens.is(begin - 1, "and")
        && !tokens.is(begin - 1, "that")) {
      begin--;
    }
    boolean actor =
        begin < verb
            && (actors.type(tokens, begin, verb) != null || actors.isGeneric(tokens, begin, verb));
    int bare = begin < verb && tokens.is(begin, "the") ? begin + 1 : begin;
    return actor ? document.source(bare, verb) : null;
  }

  private @Nullable String phrase(Document document, int from, int limit) {
    Tokens tokens = document.tokens();
    int end = from;
    while (end < limit
        && end < from + 8
        && !tokens.is(end, ",")
        && !tokens.is(end, ";")
        && !tokens.is(end, ".")
        && !tokens.is(end, "and")
        && !tokens.is(end, "to")) {
      end++;
    }
    int bare = tokens.is(from, "the") ? from + 1 : from;
    return end > bare ? document.source(bare, end) : null;
  }

  private static @Nullable Instrument instrumentBefore(
      Document document, Sentence sentence, int token, List<Instrument> instruments) {
    int begin = document.tokens().begin(sentence.from());
    int end = document.tokens().begin(token);
    for (Instrument instrument : instruments) {
      boolean decides =
          instrument.kind().equals("court decision") || instrument.kind().equals("resolution");
      if (decides
          && instrument.spans().stream().anyMatch(s -> s.begin() >= begin && s.end() <= end)) {
        return instrument;
      }
    }
    return null;
  }

  private static int spanIn(
      Instrument instrument, Document document, Sentence sentence, int token) {
    int begin = document.tokens().begin(sentence.from());
    int end = document.tokens().begin(token);
    return instrument.spans().stream()
        .filter(s -> s.begin() >= begin && s.end() <= end)
        .mapToInt(Span::begin)
        .findFirst()
        .orElse(begin);
  }
}
