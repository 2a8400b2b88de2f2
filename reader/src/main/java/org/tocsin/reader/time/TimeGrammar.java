package org.tocsin.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Finds the times of a document, in order. Thread-safe. */
public final class TimeGrammar {
  private static final Set<String> FUTURE =
      Words.of(
          "will shall by next upcoming until expected scheduled due plans planned would must should to");

  private final TimeLexicon lexicon;
  private final Numerals numerals;

  public TimeGrammar(LexiconFiles files, Numerals numerals) {
    this.lexicon = new TimeLexicon(files);
    this.numerals = numerals;
  }

  /** A document's date and what it rests on; times without a year or a day hang on it. */
  public record DocumentDate(@Nullable LocalDate date, String rule) {}

  public List<Time> read(Document document, DocumentDate date) {
    Tokens tokens = document.tokens();
    Anchor anchor = new Anchor(date.date(), date.rule());
    List<Time> times = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      boolean future = isFuture(tokens, sentence);
      for (RawTime raw : find(tokens, sentence.from(), sentence.to())) {
        times.add(anchor.resolve(raw, document.span(raw.from(), raw.to()), future));
      }
    }
    return times;
  }

  private static boolean isFuture(Tokens tokens, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      String word = tokens.lower(i);
      if ((word.equals("will") || word.equals("shall")) && !tokens.isCapital(i)
          || (FUTURE.contains(word) && (word.equals("scheduled") || word.equals("upcoming")))) {
        return true;
      }
    }
    return false;
  }

  /** The full dates of a range of tokens, for datelines. */
  public List<Time> dates(Document document, int from, int to) {
    Anchor anchor = new Anchor(null, "");
    return find(document.tokens(), from, to).stream()
        .filter(raw -> raw.type() == TimeType.DATE && raw.year() > 0 && raw.day() > 0)
        .map(raw -> anchor.resolve(raw, document.span(raw.from(), raw.to()), false))
        .toList();
  }

  List<RawTime> find(Tokens tokens, int from, int to) {
    CalendarMatcher calendar = new CalendarMatcher(tokens, lexicon);
    RelativeMatcher relative = new RelativeMatcher(tokens, lexicon, numerals);
    List<RawTime> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      RawTime raw = calendar.at(i, from, to);
      raw = raw == null ? relative.at(i, to) : raw;
      if (raw == null) {
        i++;
      } else {
        found.add(modified(tokens, raw, from, lastEnd(found, from)));
        i = raw.to();
      }
    }
    return found;
  }

  private static int lastEnd(List<RawTime> found, int from) {
    return found.isEmpty() ? from : found.get(found.size() - 1).to();
  }

  /** Takes a modifier that stands right before into the expression. */
  private RawTime modified(Tokens tokens, RawTime raw, int from, int atLeast) {
    for (int begin = Math.max(Math.max(from, atLeast), raw.from() - 4);
        begin < raw.from();
        begin++) {
      PhraseMap.Match<String> mod = lexicon.at("mod", tokens, begin, raw.from());
      if (mod == null) {
        continue;
      }
      int next =
          tokens.is(mod.to(), "of") || tokens.is(mod.to(), "the") || tokens.is(mod.to(), "-")
              ? mod.to() + 1
              : mod.to();
      boolean adjacent = next == raw.from();
      boolean counts =
          raw.type() == TimeType.DURATION
              ? !isPart(mod.value())
              : isPart(mod.value()) || mod.value().equals("about");
      if (adjacent && counts) {
        return raw.modified(begin, mod.value());
      }
    }
    return raw;
  }

  private static boolean isPart(String mod) {
    return mod.equals("start") || mod.equals("mid") || mod.equals("end");
  }
}
