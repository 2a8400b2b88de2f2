package org.tocsin.reader.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Dates by the calendar: "3 May 2021", "May 3", "2021-05-03", "May 2021", "2021", "the 1990s". */
final class CalendarMatcher {
  private static final Set<String> YEAR_CUES =
      Words.of(
          "in since of from until till during by after before early late mid year ( and to – - between through for , fiscal the summer spring autumn winter fall around ended ending");
  private static final Set<String> NOT_YEAR_AFTER =
      Words.of(
          "resolution resolutions no nos paragraph article number some about over than nearly almost page case room");
  private static final Set<String> MONTH_CUES =
      Words.of(
          "in since of from until till during by after before early late mid last next this and to – between through on each every mid- to ( ,");

  private final Tokens tokens;
  private final TimeLexicon lexicon;

  CalendarMatcher(Tokens tokens, TimeLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  @Nullable RawTime at(int i, int begin, int limit) {
    if (tokens.isNumber(i)) {
      RawTime iso = numeric(i, limit);
      if (iso != null) {
        return iso;
      }
      RawTime dayFirst = dayFirst(i, limit);
      return dayFirst != null ? dayFirst : year(i, begin, limit);
    }
    return tokens.isWord(i) ? monthFirst(i, begin, limit) : null;
  }

  /** "2021-05-03", "03.05.2021", "13/5/2021". */
  private @Nullable RawTime numeric(int i, int limit) {
    String word = tokens.lower(i);
    if (word.length() >= 8 && word.indexOf('.') > 0) {
      String[] parts = word.split("\\.", -1);
      return parts.length == 3
          ? dated(i, i + 1, number(parts[2]), number(parts[1]), number(parts[0]))
          : null;
    }
    boolean dashes = joined(i + 1, "-", limit) && joined(i + 3, "-", limit);
    boolean slashes = joined(i + 1, "/", limit) && joined(i + 3, "/", limit);
    if (!dashes && !slashes) {
      return null;
    }
    int a = number(word);
    int b = number(tokens.lower(i + 2));
    int c = number(tokens.lower(i + 4));
    if (word.length() == 4) {
      return dated(i, i + 5, a, b, c);
    }
    if (tokens.lower(i + 4).length() != 4) {
      return null;
    }
    if (a > 12 || a == b) {
      return dated(i, i + 5, c, b, a);
    }
    return b > 12
        ? dated(i, i + 5, c, a, b)
        : RawTime.complete(i, i + 5, TimeType.DATE, null, null);
  }

  private boolean joined(int at, String mark, int limit) {
    return at + 1 < limit
        && tokens.is(at, mark)
        && !tokens.spaceBefore(at)
        && tokens.isNumber(at + 1)
        && !tokens.spaceBefore(at + 1);
  }

  private static @Nullable RawTime dated(int from, int to, int year, int month, int day) {
    boolean sane = year > 1000 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return sane ? RawTime.calendar(from, to, year, month, day) : null;
  }

  private @Nullable RawTime dayFirst(int i, int limit) {
    int day = day(i);
    int next = tokens.is(i + 1, "of") ? i + 2 : i + 1;
    int month =
        day == 0 || next >= limit || !tokens.isCapital(next)
            ? 0
            : lexicon.number("month", tokens, next, limit);
    if (month == 0) {
      return dayOfRange(i, day, limit);
    }
    int end = skipPoint(next + 1, limit);
    int comma = tokens.is(end, ",") && isYear(end + 1, limit) ? end + 1 : end;
    boolean year = isYear(comma, limit);
    return RawTime.calendar(
        i, year ? comma + 1 : next + 1, year ? number(tokens.lower(comma)) : 0, month, day);
  }

  /** The first day of "3–5 May 2021" and of "3 and 5 May 2021". */
  private @Nullable RawTime dayOfRange(int i, int day, int limit) {
    boolean link =
        tokens.is(i + 1, "–")
            || tokens.is(i + 1, "-")
            || tokens.is(i + 1, "and")
            || tokens.is(i + 1, "to");
    if (day == 0 || !link || !tokens.isNumber(i + 2) || i + 3 >= limit) {
      return null;
    }
    RawTime last = dayFirst(i + 2, limit);
    boolean range = last != null && last.from() == i + 2 && last.day() > day;
    return range && last != null
        ? RawTime.calendar(i, i + 1, last.year(), last.month(), day)
        : null;
  }

  private @Nullable RawTime monthFirst(int i, int begin, int limit) {
    if (!tokens.isCapital(i)) {
      return null;
    }
    int month = lexicon.number("month", tokens, i, limit);
    if (month == 0) {
      return null;
    }
    int next = skipPoint(i + 1, limit);
    if (isYear(next, limit)) {
      return RawTime.calendar(i, next + 1, number(tokens.lower(next)), month, 0);
    }
    int day = next < limit && tokens.isNumber(next) ? day(next) : 0;
    if (day > 0) {
      int comma = tokens.is(next + 1, ",") ? next + 2 : next + 1;
      boolean year = isYear(comma, limit);
      return RawTime.calendar(
          i, year ? comma + 1 : next + 1, year ? number(tokens.lower(comma)) : 0, month, day);
    }
    boolean commaYear = tokens.is(next, ",") && isYear(next + 1, limit);
    if (commaYear) {
      return RawTime.calendar(i, next + 2, number(tokens.lower(next + 1)), month, 0);
    }
    if (tokens.is(next, "of") && isYear(next + 1, limit)) {
      return RawTime.calendar(i, next + 2, number(tokens.lower(next + 1)), month, 0);
    }
    return standsAlone(i, begin, month) ? RawTime.calendar(i, i + 1, 0, month, 0) : null;
  }

  /** "May", "March" and short forms are months only where a month can stand. */
  private boolean standsAlone(int i, int begin, int month) {
    String word = tokens.lower(i);
    boolean cue = i > begin && MONTH_CUES.contains(tokens.lower(i - 1));
    boolean ambiguous = word.length() <= 3 || month == 3 || word.equals("august");
    return cue ? !ambiguous || !tokens.is(i - 1, ",") : !ambiguous;
  }

  private @Nullable RawTime year(int i, int begin, int limit) {
    if (tokens.is(i + 1, "s")
        || (i + 1 < limit
            && tokens.is(i + 1, "'s")
            && !tokens.spaceBefore(i + 1)
            && tokens.lower(i).endsWith("0"))) {
      String decade = tokens.lower(i);
      boolean four = decade.length() == 4 && decade.endsWith("0") && isYearNumber(decade);
      return four ? RawTime.complete(i, i + 2, TimeType.DATE, decade.substring(0, 3), null) : null;
    }
    if (!isYear(i, limit) || (i > begin && NOT_YEAR_AFTER.contains(tokens.lower(i - 1)))) {
      return null;
    }
    boolean cue =
        i == begin
            || YEAR_CUES.contains(tokens.lower(i - 1))
            || lexicon.at("same", tokens, i - 1, i) != null
            || lexicon.at("season", tokens, i - 1, i) != null
            || tokens.lower(i - 1).endsWith("s");
    boolean counted =
        i + 1 < limit
            && tokens.isWord(i + 1)
            && !tokens.isCapital(i + 1)
            && tokens.lower(i + 1).endsWith("s")
            && i > begin
            && !tokens.is(i - 1, "in")
            && !tokens.lower(i + 1).equals("was")
            && !tokens.lower(i + 1).equals("is");
    return cue && !counted ? RawTime.calendar(i, i + 1, number(tokens.lower(i)), 0, 0) : null;
  }

  boolean isYear(int i, int limit) {
    return i < limit && tokens.isNumber(i) && isYearNumber(tokens.lower(i));
  }

  private static boolean isYearNumber(String word) {
    if (word.length() != 4) {
      return false;
    }
    int value = number(word);
    return value >= 1400 && value <= 2149;
  }

  private int skipPoint(int i, int limit) {
    return i < limit && tokens.is(i, ".") && !tokens.spaceBefore(i) ? i + 1 : i;
  }

  private int day(int i) {
    String word = tokens.lower(i);
    int end = 0;
    while (end < word.length() && Character.isDigit(word.charAt(end))) {
      end++;
    }
    boolean ordinal = end < word.length() && !Character.isLetter(word.charAt(end));
    int value = end == 0 || end > 2 || ordinal ? 0 : Integer.parseInt(word.substring(0, end));
    return value > 31 ? 0 : value;
  }

  private static int number(String digits) {
    if (digits.isEmpty()
        || digits.length() > 6
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    return Integer.parseInt(digits);
  }

  PhraseMap.@Nullable Match<String> daypart(int i, int limit) {
    return lexicon.at("daypart", tokens, i, limit);
  }
}
