package org.tocsin.reader.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Quantity;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Finds quantities: amounts with a unit, durations of stock, money, "the only road". Thread-safe.
 */
public final class QuantityGrammar {
  private static final Set<String> CURRENCY = Words.of("$ € £ ₽ ֏ ₺ ¥");
  private static final Set<String> ADJECTIVES =
      Words.of(
          "other innocent displaced local ethnic wounded injured civilian additional more new ill sick elderly young heavy large remaining such hospitalised hospitalized humanitarian armed unarmed metric stranded metric");

  private final PhraseMap<String> units = new PhraseMap<>();
  private final PhraseMap<String> approximations = new PhraseMap<>();
  private final Numerals numerals;

  public QuantityGrammar(LexiconFiles files, Numerals numerals) {
    this.numerals = numerals;
    for (Row row : files.rows("quantities.tsv")) {
      row.list(1).forEach(words -> units.add(words, row.text(0)));
    }
    for (Row row : files.rows("times.tsv")) {
      boolean counts =
          row.text(0).equals("mod") && !Set.of("start", "mid", "end").contains(row.text(1));
      if (counts) {
        row.list(2).forEach(words -> approximations.add(words, row.text(1)));
      }
    }
  }

  public List<Quantity> read(Document document, List<Time> times) {
    List<Quantity> found = new ArrayList<>();
    int time = 0;
    for (Sentence sentence : document.sentences()) {
      int begin = document.tokens().begin(sentence.from());
      int end = document.tokens().end(sentence.to() - 1);
      while (time < times.size() && times.get(time).span().begin() < begin) {
        time++;
      }
      int last = time;
      while (last < times.size() && times.get(last).span().begin() < end) {
        last++;
      }
      read(document, sentence, times.subList(time, last), found);
      time = last;
    }
    return found;
  }

  private void read(Document document, Sentence sentence, List<Time> times, List<Quantity> found) {
    Tokens tokens = document.tokens();
    int i = sentence.from();
    while (i < sentence.to()) {
      Time time = timeAt(times, tokens.begin(i));
      if (time != null) {
        Quantity duration = duration(document, sentence, i, time);
        if (duration != null) {
          found.add(duration);
        }
        i = Math.max(i + 1, tokens.firstFrom(time.span().end()));
        continue;
      }
      int next = amount(document, sentence, i, found);
      i = Math.max(i + 1, next);
    }
  }

  private static @Nullable Time timeAt(List<Time> times, int offset) {
    for (Time time : times) {
      if (time.span().begin() <= offset && offset < time.span().end()) {
        return time;
      }
    }
    return null;
  }

  /** A duration counts as a quantity; "flour for ten days" says of what. */
  private @Nullable Quantity duration(Document document, Sentence sentence, int i, Time time) {
    if (time.type() != TimeType.DURATION || time.value() == null || time.value().contains("X")) {
      return null;
    }
    Tokens tokens = document.tokens();
    boolean rate =
        (tokens.is(i, "a") || tokens.is(i, "an"))
            && i > sentence.from()
            && tokens.isWord(i - 1)
            && !LINKS.contains(tokens.lower(i - 1));
    if (rate) {
      return null;
    }
    String stock = tokens.is(i - 1, "for") ? nounBefore(document, sentence, i - 1) : null;
    int after = tokens.firstFrom(time.span().end());
    if (stock == null && (tokens.is(after, "of") || tokens.is(after, "'"))) {
      stock = nounAfter(document, sentence, after + 1);
    }
    return new Quantity(time.span(), time.value(), null, stock, time.mod());
  }

  private @Nullable String nounBefore(Document document, Sentence sentence, int preposition) {
    Tokens tokens = document.tokens();
    for (int i = preposition - 1; i >= Math.max(sentence.from(), preposition - 8); i--) {
      if (STOCKS.contains(tokens.lower(i))) {
        return document.source(i, i + 1);
      }
    }
    return null;
  }

  private static final Set<String> LINKS =
      Words.of(
          "for in within of about after over than nearly almost lasted last lasting until once");

  private static final Set<String> STOCKS =
      Words.of(
          "flour food fuel bread medicine medicines water supplies stocks insulin oxygen grain wheat rations diesel petrol gas sugar salt rice oil stock electricity firewood cash milk formula supply");

  private @Nullable String nounAfter(Document document, Sentence sentence, int from) {
    Tokens tokens = document.tokens();
    int end = from;
    while (end < sentence.to()
        && end < from + 3
        && tokens.isWord(end)
        && !STOPS.contains(tokens.lower(end))) {
      end++;
    }
    return end > from ? document.source(from, end) : null;
  }

  private static final Set<String> STOPS =
      Words.of(
          "the a an were was is are has have had and or in on at to from for with by who which that of been remain remained left will would since after before are under into reached crossed passed arrived entered could can may");

  private int amount(Document document, Sentence sentence, int i, List<Quantity> found) {
    Tokens tokens = document.tokens();
    int limit = sentence.to();
    if (tokens.is(i, "only") || tokens.is(i, "sole")) {
      return sole(document, sentence, i, found);
    }
    boolean money = CURRENCY.contains(tokens.lower(i)) && tokens.isNumber(i + 1);
    int at = money ? i + 1 : i;
    boolean partOfWord =
        i > sentence.from() && !tokens.spaceBefore(i) && isGlue(tokens.lower(i - 1));
    Numerals.Numeral numeral = partOfWord ? null : numerals.at(tokens, at, limit);
    if (numeral == null) {
      return i;
    }
    if (money) {
      add(document, sentence, found, i, numeral.to(), numeral, tokens.lower(i), null);
      return numeral.to();
    }
    int next = numeral.to();
    while (next < limit
        && next < numeral.to() + 3
        && (ADJECTIVES.contains(tokens.lower(next))
            || (tokens.isCapital(next) && tokens.isWord(next)))
        && units.at(tokens, next, limit) == null) {
      next++;
    }
    boolean hyphen = tokens.is(next, "-") && !tokens.spaceBefore(next);
    PhraseMap.Match<String> unit = units.at(tokens, hyphen ? next + 1 : next, limit);
    if (unit == null) {
      return numeral.to();
    }
    String of = tokens.is(unit.to(), "of") ? nounAfter(document, sentence, unit.to() + 1) : null;
    add(
        document,
        sentence,
        found,
        i,
        countsPeople(unit.value()) && numeral.to() < unit.to() - 1 ? numeral.to() : unit.to(),
        numeral,
        unit.value(),
        of);
    return unit.to();
  }

  private static boolean countsPeople(String unit) {
    return unit.equals("people");
  }

  private static boolean isGlue(String word) {
    return word.equals("-")
        || word.equals("/")
        || word.equals("–")
        || word.equals(":")
        || word.equals(".");
  }

  /** "the only road": one of its kind. */
  private int sole(Document document, Sentence sentence, int i, List<Quantity> found) {
    Tokens tokens = document.tokens();
    boolean definite =
        i > sentence.from()
            && (tokens.is(i - 1, "the") || tokens.is(i - 1, "its") || tokens.is(i - 1, "their"));
    PhraseMap.Match<String> unit = definite ? units.at(tokens, i + 1, sentence.to()) : null;
    if (unit != null) {
      found.add(new Quantity(document.span(i - 1, unit.to()), 1, unit.value(), null, null));
      return unit.to();
    }
    return i;
  }

  private void add(
      Document document,
      Sentence sentence,
      List<Quantity> found,
      int from,
      int to,
      Numerals.Numeral numeral,
      String unit,
      @Nullable String of) {
    int begin = from;
    String approx = null;
    for (int k = Math.max(sentence.from(), from - 4); k < from && approx == null; k++) {
      PhraseMap.Match<String> match = approximations.at(document.tokens(), k, from);
      if (match != null && match.to() == from) {
        approx = match.value();
        begin = k;
      }
    }
    Span span = document.span(begin, to);
    found.add(new Quantity(span, numeral.number(), unit, of, approx));
  }
}
