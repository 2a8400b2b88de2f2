package org.tocsin.reader.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.DateBounds;
import org.tocsin.reader.Reading.Event;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/**
 * Works out between which days an undated text was written. It cannot be older than the day after
 * the last event it dates. Where it says that something has lasted "for almost eight months now",
 * each such stretch is laid on each dated event; the one reading on which all stretches end nearest
 * each other, and not before that day, gives the latest.
 */
public final class DateBoundsRule {
  private static final int MOST_STRETCHES = 4;
  private static final int AGREEMENT_DAYS = 21;

  private record Landing(LocalDate day, String why) {}

  private DateBoundsRule() {}

  public static Optional<DateBounds> of(Document document, List<Event> events, List<Time> times) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Event event : events) {
      LocalDate day = event.time() == null ? null : day(event.time().value());
      if (day != null) {
        days.add(day);
      }
    }
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate earliest = days.last().plusDays(1);
    List<List<Landing>> landings = landings(document, times, days, earliest);
    String rule = "earliest: the day after the latest dated event, " + days.last();
    List<Landing> best = landings.isEmpty() ? List.of() : closest(landings);
    if (best.isEmpty()) {
      return Optional.of(new DateBounds(earliest.toString(), null, rule));
    }
    LocalDate latest = best.stream().map(Landing::day).max(LocalDate::compareTo).orElse(earliest);
    String why = String.join("; ", best.stream().map(Landing::why).toList());
    return Optional.of(
        new DateBounds(earliest.toString(), latest.toString(), rule + "; latest: " + why));
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    if (value == null || value.length() != 10) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static List<List<Landing>> landings(
      Document document, List<Time> times, TreeSet<LocalDate> days, LocalDate earliest) {
    List<List<Landing>> all = new ArrayList<>();
    for (Time time : times) {
      if (time.type() == TimeType.DURATION
          && time.value() != null
          && isOngoing(document, time)
          && all.size() < MOST_STRETCHES) {
        List<Landing> ends = new ArrayList<>();
        for (LocalDate start : days) {
          LocalDate end = Durations.after(start, time.value());
          if (end != null && !end.isBefore(earliest)) {
            ends.add(
                new Landing(
                    end,
                    "'"
                        + document.text().substring(time.span().begin(), time.span().end())
                        + "' after "
                        + start));
          }
        }
        if (!ends.isEmpty()) {
          all.add(ends);
        }
      }
    }
    return all;
  }

  /** "for almost eight months now", "for the past two months". */
  private static boolean isOngoing(Document document, Time time) {
    Tokens tokens = document.tokens();
    int from = tokens.firstFrom(time.span().begin());
    int to = tokens.firstFrom(time.span().end());
    return tokens.is(from - 1, "for") && tokens.is(to, "now");
  }

  /** One landing a stretch, all as close together as can be; empty when they do not agree. */
  private static List<Landing> closest(List<List<Landing>> landings) {
    List<Landing> best = List.of();
    long bestSpread = AGREEMENT_DAYS + 1L;
    for (Landing first : landings.get(0)) {
      List<Landing> chosen = new ArrayList<>();
      long spread = 0;
      for (List<Landing> stretch : landings) {
        Landing near = nearest(stretch, first.day());
        chosen.add(near);
        spread = Math.max(spread, Math.abs(near.day().toEpochDay() - first.day().toEpochDay()));
      }
      boolean single = landings.size() == 1 && landings.get(0).size() > 1;
      if (spread < bestSpread && !single) {
        best = chosen;
        bestSpread = spread;
      }
    }
    return best;
  }

  private static Landing nearest(List<Landing> stretch, LocalDate day) {
    Landing best = stretch.get(0);
    for (Landing landing : stretch) {
      boolean nearer =
          Math.abs(landing.day().toEpochDay() - day.toEpochDay())
              < Math.abs(best.day().toEpochDay() - day.toEpochDay());
      best = nearer ? landing : best;
    }
    return best;
  }
}
