package org.tocsin.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;

/**
 * Finds the times of a document, in order, by the words and rules of its language ({@code
 * times.tsv}, {@code numbers.tsv} and {@code time-rules.tsv} of each). Thread-safe; a language is
 * loaded when the first text in it comes.
 */
public final class TimeGrammar {
  private static final int MODIFIER = 4;

  private final Map<String, TimeLanguage> languages = new ConcurrentHashMap<>();

  /** A document's date and what it rests on; times without a year or a day hang on it. */
  public record DocumentDate(@Nullable LocalDate date, String rule) {}

  private record Placed(RawTime raw, Span span, Tense.Side side) {}

  /**
   * @param language BCP 47 tag of the document; a sentence in a script that another language has is
   *     read in that one
   */
  public List<Time> read(Document document, DocumentDate date, String language) {
    Map<String, Tokens> parted = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Tokens whole = document.tokens();
      TimeLanguage words = words(Languages.of(whole, sentence.from(), sentence.to(), language));
      Tokens tokens = parted.computeIfAbsent(words.words().marks(), whole::parted);
      int from = tokens.firstFrom(whole.begin(sentence.from()));
      int to = tokens.firstFrom(whole.end(sentence.to() - 1));
      List<RawTime> found = find(tokens, words, from, to);
      Tense tense = new Tense(tokens, words.words(), from, to);
      for (RawTime raw : found) {
        placed.add(new Placed(raw, span(tokens, raw), tense.of(raw)));
      }
    }
    Anchor anchor = new Anchor(date.date(), date.rule(), placed.stream().map(Placed::raw).toList());
    return placed.stream().map(p -> anchor.resolve(p.raw(), p.span(), p.side())).toList();
  }

  private TimeLanguage words(String language) {
    return languages.computeIfAbsent(language, l -> new TimeLanguage(new LexiconFiles(l)));
  }

  private static Span span(Tokens tokens, RawTime raw) {
    return new Span(tokens.begin(raw.from()), tokens.end(raw.to() - 1));
  }

  /**
   * The full dates of a range of the document's tokens, for datelines.
   *
   * @param language BCP 47 tag of the document
   */
  public List<Time> dates(Document document, int from, int to, String language) {
    if (to <= from) {
      return List.of();
    }
    TimeLanguage words = words(Languages.of(document.tokens(), from, to, language));
    Tokens tokens = document.tokens().parted(words.words().marks(), from, to);
    Anchor anchor = new Anchor(null, "", List.of());
    return find(tokens, words, 0, tokens.size()).stream()
        .filter(Bound::isFullDay)
        .map(raw -> anchor.resolve(raw, span(tokens, raw), Tense.Side.UNSAID))
        .toList();
  }

  private static List<RawTime> find(Tokens tokens, TimeLanguage words, int from, int to) {
    RuleMatcher matcher = new RuleMatcher(tokens, words, from, to);
    List<RawTime> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      RawTime raw = matcher.at(i);
      if (raw == null) {
        i++;
      } else if (raw.meaning() instanceof Meaning.None) {
        i = raw.to();
      } else {
        int last = found.isEmpty() ? from : found.getLast().to();
        found.add(modified(tokens, words.words(), raw, Math.max(last, raw.from() - MODIFIER)));
        i = raw.to();
      }
    }
    return found;
  }

  /** Takes a modifier that stands right before into the expression. */
  private static RawTime modified(Tokens tokens, TimeWords words, RawTime raw, int from) {
    if (raw.meaning() instanceof Meaning.Fixed(String value)
        && value != null
        && value.endsWith("_REF")) {
      return raw;
    }
    for (int begin = from; begin < raw.from(); begin++) {
      PhraseMap.Match<String> mod = words.at("MOD", tokens, begin, raw.from());
      if (mod == null) {
        continue;
      }
      PhraseMap.Match<String> link = words.at("MODLINK", tokens, mod.to(), raw.from());
      boolean adjacent = (link == null ? mod.to() : link.to()) == raw.from();
      boolean counts =
          raw.type() == TimeType.DURATION
              ? !isPart(mod.value())
              : isPart(mod.value()) || mod.value().equals("about") || mod.value().equals("almost");
      if (adjacent && counts && raw.type() != TimeType.SET) {
        return raw.modified(begin, mod.value());
      }
    }
    PhraseMap.Match<String> outside = words.at("MODOUT", tokens, raw.from() - 1, raw.from());
    return outside != null && raw.type() == TimeType.DURATION && raw.from() - 1 >= from
        ? raw.modified(raw.from(), outside.value())
        : raw;
  }

  private static boolean isPart(String mod) {
    return mod.equals("start") || mod.equals("mid") || mod.equals("end");
  }
}
