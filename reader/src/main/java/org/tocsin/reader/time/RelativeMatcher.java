package org.tocsin.reader.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;

/** Times counted from somewhere: "last week", "Tuesday", "two months ago", "eight months". */
final class RelativeMatcher {
  private final Tokens tokens;
  private final TimeLexicon lexicon;
  private final Numerals numerals;

  RelativeMatcher(Tokens tokens, TimeLexicon lexicon, Numerals numerals) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.numerals = numerals;
  }

  @Nullable RawTime at(int i, int limit) {
    RawTime set = set(i, limit);
    if (set != null) {
      return set;
    }
    RawTime weekday = weekday(i, i, 0, limit);
    if (weekday != null) {
      return weekday;
    }
    RawTime deictic = deictic(i, limit);
    if (deictic != null) {
      return deictic;
    }
    RawTime clock = clock(i, limit);
    if (clock != null) {
      return clock;
    }
    RawTime directed = directed(i, limit);
    return directed != null ? directed : counted(i, limit);
  }

  private @Nullable RawTime set(int i, int limit) {
    PhraseMap.Match<String> match = lexicon.at("set", tokens, i, limit);
    if (match != null && !tokens.isCapital(i)) {
      return RawTime.complete(i, match.to(), TimeType.SET, match.value(), null);
    }
    if (tokens.is(i, "every") || tokens.is(i, "each")) {
      int day = lexicon.number("weekday", tokens, i + 1, limit);
      return day == 0 ? null : RawTime.complete(i, i + 2, TimeType.SET, "XXXX-WXX-" + day, null);
    }
    return null;
  }

  private @Nullable RawTime weekday(int from, int i, int direction, int limit) {
    if (i >= limit || !tokens.isCapital(i)) {
      return null;
    }
    int day = lexicon.number("weekday", tokens, i, limit);
    boolean shortForm = tokens.lower(i).length() < 5;
    if (day == 0 || (shortForm && !tokens.is(i + 1, ".") && !tokens.is(i + 1, ","))) {
      return null;
    }
    RawTime plain =
        new RawTime(
            from,
            i + 1,
            TimeType.DATE,
            RawTime.Shape.WEEKDAY,
            0,
            0,
            day,
            direction,
            ' ',
            null,
            null);
    return withDaypart(plain, limit);
  }

  private RawTime withDaypart(RawTime time, int limit) {
    PhraseMap.Match<String> part = lexicon.at("daypart", tokens, time.to(), limit);
    return part == null ? time : time.onDaypart(part.to(), "T" + part.value());
  }

  private @Nullable RawTime deictic(int i, int limit) {
    PhraseMap.Match<String> match = lexicon.at("deictic", tokens, i, limit);
    if (match == null) {
      return null;
    }
    boolean night = match.value().endsWith("N");
    int days =
        Integer.parseInt(
            night ? match.value().substring(0, match.value().length() - 1) : match.value());
    RawTime day =
        new RawTime(
            i,
            match.to(),
            night ? TimeType.TIME : TimeType.DATE,
            RawTime.Shape.OFFSET,
            0,
            0,
            0,
            days,
            'D',
            night ? "TNI" : null,
            null);
    return night ? day : withDaypart(day, limit);
  }

  /** "10:30 a.m.", "5 pm", "noon". */
  private @Nullable RawTime clock(int i, int limit) {
    if (tokens.is(i, "noon") || tokens.is(i, "midnight")) {
      return clockAt(i, i + 1, tokens.is(i, "noon") ? "T12:00" : "T24:00");
    }
    if (!tokens.isNumber(i) || tokens.lower(i).length() > 2) {
      return null;
    }
    boolean minutes =
        i + 2 < limit
            && tokens.is(i + 1, ":")
            && !tokens.spaceBefore(i + 1)
            && tokens.isNumber(i + 2)
            && tokens.lower(i + 2).length() == 2
            && !tokens.spaceBefore(i + 2);
    int end = minutes ? i + 3 : i + 1;
    String half = end < limit ? tokens.lower(end).replace(".", "") : "";
    boolean marked = half.equals("am") || half.equals("pm");
    if (!marked && !minutes) {
      return null;
    }
    int hour = parse(tokens.lower(i));
    if (hour < 0 || hour > 24) {
      return null;
    }
    hour = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
    String value =
        String.format(
            java.util.Locale.ROOT, "T%02d:%s", hour, minutes ? tokens.lower(i + 2) : "00");
    return clockAt(i, marked ? end + 1 : end, value);
  }

  private static int parse(String digits) {
    return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : -1;
  }

  private static RawTime clockAt(int from, int to, String value) {
    return new RawTime(from, to, TimeType.TIME, RawTime.Shape.CLOCK, 0, 0, 0, 0, ' ', value, null);
  }

  /** "last week", "the past three months", "next Friday", "this year". */
  private @Nullable RawTime directed(int i, int limit) {
    int at = tokens.is(i, "the") ? i + 1 : i;
    PhraseMap.Match<String> past = lexicon.at("past", tokens, at, limit);
    PhraseMap.Match<String> future = lexicon.at("future", tokens, at, limit);
    PhraseMap.Match<String> same = lexicon.at("same", tokens, at, limit);
    PhraseMap.Match<String> match = past != null ? past : future != null ? future : same;
    if (match == null) {
      return null;
    }
    int direction = past != null ? -1 : future != null ? 1 : 0;
    int next = match.to();
    RawTime weekday = weekday(i, next, direction, limit);
    if (weekday != null) {
      return weekday;
    }
    RawTime whole = whole(i, next, direction, limit);
    return whole != null ? whole : spanOf(i, next, direction, limit);
  }

  private @Nullable RawTime whole(int from, int next, int direction, int limit) {
    int month =
        next < limit && tokens.isCapital(next) ? lexicon.number("month", tokens, next, limit) : 0;
    if (month > 0) {
      return new RawTime(
          from,
          next + 1,
          TimeType.DATE,
          RawTime.Shape.PERIOD,
          0,
          month,
          0,
          direction,
          'm',
          null,
          null);
    }
    PhraseMap.Match<String> season = lexicon.at("season", tokens, next, limit);
    if (season != null) {
      return new RawTime(
          from,
          season.to(),
          TimeType.DATE,
          RawTime.Shape.PERIOD,
          0,
          0,
          0,
          direction,
          's',
          season.value(),
          null);
    }
    PhraseMap.Match<String> part = lexicon.at("daypart", tokens, next, limit);
    if (part != null || (direction < 0 && tokens.is(next, "night"))) {
      String value = part == null ? "NI" : part.value();
      return new RawTime(
          from,
          next + 1,
          TimeType.TIME,
          RawTime.Shape.OFFSET,
          0,
          0,
          0,
          direction,
          'D',
          "T" + value,
          null);
    }
    char unit = lexicon.unit(tokens, next, limit);
    boolean singular = unit != ' ' && !tokens.lower(next).endsWith("s");
    return singular
        ? new RawTime(
            from,
            next + 1,
            TimeType.DATE,
            RawTime.Shape.PERIOD,
            0,
            0,
            0,
            direction,
            unit,
            null,
            null)
        : null;
  }

  /** "the past three months" is a stretch of three months. */
  private @Nullable RawTime spanOf(int from, int next, int direction, int limit) {
    RawTime counted = direction == 0 ? null : counted(next, limit);
    return counted == null || counted.type() != TimeType.DURATION
        ? null
        : RawTime.complete(from, counted.to(), TimeType.DURATION, counted.value(), counted.mod());
  }

  /** "eight months", "two years ago", "a week later", "several days", "120-day". */
  private @Nullable RawTime counted(int i, int limit) {
    Numerals.Numeral number = number(i, limit);
    PhraseMap.Match<String> vague = number == null ? lexicon.at("vague", tokens, i, limit) : null;
    int next = number != null ? number.to() : vague != null ? vague.to() : i;
    if (next == i) {
      return null;
    }
    boolean hyphen = tokens.is(next, "-") && !tokens.spaceBefore(next);
    next = hyphen ? next + 1 : next;
    while (tokens.is(next, "long")
        || tokens.is(next, "full")
        || tokens.is(next, "consecutive")
        || tokens.is(next, "more")
        || tokens.is(next, "additional")
        || tokens.is(next, "whole")
        || tokens.is(next, "calendar")
        || tokens.is(next, "working")) {
      next++;
    }
    char unit = lexicon.unit(tokens, next, limit);
    if (unit == ' ') {
      return null;
    }
    return measured(i, next + 1, number, unit, limit);
  }

  private Numerals.@Nullable Numeral number(int i, int limit) {
    boolean article = tokens.is(i, "a") || tokens.is(i, "an") || tokens.is(i, "one");
    if (article && lexicon.unit(tokens, i + 1, limit) != ' ') {
      return new Numerals.Numeral(1, i + 1);
    }
    Numerals.Numeral number = numerals.at(tokens, i, limit);
    return number;
  }

  private RawTime measured(
      int from, int end, Numerals.@Nullable Numeral number, char unit, int limit) {
    PhraseMap.Match<String> ago = lexicon.at("ago", tokens, end, limit);
    PhraseMap.Match<String> later = lexicon.at("later", tokens, end, limit);
    boolean whole =
        number != null && number.value() == Math.rint(number.value()) && number.value() < 100000;
    if (ago != null && tokens.is(end, "ago")) {
      return offset(
          from,
          ago.to(),
          whole && number != null ? -(int) number.value() : 0,
          unit,
          number == null);
    }
    if (later != null && tokens.is(end, "later")) {
      return offset(from, later.to(), 0, unit, true);
    }
    return RawTime.complete(
        from,
        end,
        TimeType.DURATION,
        Durations.value(number == null ? null : number.value(), unit),
        null);
  }

  private static RawTime offset(int from, int to, int amount, char unit, boolean unknown) {
    return unknown
        ? RawTime.complete(from, to, TimeType.DATE, null, null)
        : new RawTime(
            from, to, TimeType.DATE, RawTime.Shape.OFFSET, 0, 0, 0, amount, unit, null, null);
  }
}
