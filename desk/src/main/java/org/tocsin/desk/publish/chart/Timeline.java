package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;

/**
 * Dated candidates in lanes, one lane for whoever is said to say it. A full dot asserts, a ring
 * denies or doubts; a bar is a month or a year when the source gives no day; a dashed outline is a
 * date that a rule completed.
 */
final class Timeline {
  private static final int LANES_MOST = 14;
  private static final double LANE = 42;
  private static final double RADIUS = 5;

  private final List<Candidate> events;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;

  Timeline(List<Candidate> candidates, Sheet sheet, PictureWords words, String id) {
    this.events =
        candidates.stream()
            .filter(candidate -> candidate.day() != null)
            .sorted(Comparator.comparing(Timeline::day).thenComparing(Candidate::leaf))
            .toList();
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    LocalDate until = events.isEmpty() ? LocalDate.EPOCH : day(events.getLast());
    LocalDate from = events.isEmpty() ? until : start(until);
    this.scale = new DayScale(from, until.plusDays(1), RADIUS + 1, svg.width() - RADIUS - 1);
  }

  /**
   * Where the axis begins: at the first event, or later when a few far earlier ones would press all
   * the others together. Those stand at the edge and say their date.
   */
  private LocalDate start(LocalDate last) {
    LocalDate first = day(events.getFirst());
    LocalDate most = day(events.get(events.size() / 10));
    long whole = ChronoUnit.DAYS.between(first, last);
    long kept = ChronoUnit.DAYS.between(most, last);
    return kept * 2 < whole ? most.minusDays(kept / 20) : first;
  }

  Picture draw() {
    Map<String, List<Candidate>> lanes = lanes();
    double y = 0;
    for (Map.Entry<String, List<Candidate>> lane : lanes.entrySet()) {
      lane(lane.getKey(), lane.getValue(), y);
      y += LANE;
    }
    y = lanes.isEmpty() ? nothing() : axis(y + 4);
    String finding = finding();
    return svg.finish(y, finding, description(lanes), table());
  }

  private double nothing() {
    double y = 0;
    String none = words.say("chart.no_event") + ".";
    for (String line : Lettering.wrap(none, Svg.TEXT, svg.width(), 3)) {
      y += 18;
      svg.text(0, y, line, Ink.SOFT);
    }
    return y + 10;
  }

  private Map<String, List<Candidate>> lanes() {
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    events.forEach(e -> all.computeIfAbsent(speaker(e), s -> new ArrayList<>()).add(e));
    if (all.size() <= LANES_MOST) {
      return all;
    }
    List<String> busiest =
        all.keySet().stream()
            .sorted(Comparator.comparing((String s) -> -all.getOrDefault(s, List.of()).size()))
            .limit(LANES_MOST - 1)
            .toList();
    Map<String, List<Candidate>> shown = new LinkedHashMap<>();
    List<Candidate> rest = new ArrayList<>();
    all.forEach((speaker, said) -> {
      if (busiest.contains(speaker)) {
        shown.put(speaker, said);
      } else {
        rest.addAll(said);
      }
    });
    shown.put(words.say("chart.time.others", all.size() - busiest.size()), rest);
    return shown;
  }

  private void lane(String speaker, List<Candidate> said, double top) {
    double middle = top + LANE - 10;
    String label = "%s (%d)".formatted(speaker, said.size());
    svg.small(0, top + 13, Lettering.fit(label, Svg.SMALL, svg.width()), Ink.INK, "start");
    svg.line(0, middle, svg.width(), middle, Paint.stroke(Ink.RULE, 1));
    double free = -1;
    for (int i = 0; i < said.size(); i++) {
      double next = i + 1 < said.size() ? scale.x(day(said.get(i + 1))) : svg.width() + RADIUS;
      free = mark(said.get(i), middle, free, next - RADIUS - 4);
    }
  }

  /** Returns where the words of this mark end. */
  private double mark(Candidate event, double middle, double free, double limit) {
    LocalDate last = lastDay(event);
    double x = scale.x(day(event));
    double end = scale.x(last);
    svg.open(written(event) + ": " + event.statement());
    Paint paint = paint(event);
    if (end - x > 2 * RADIUS) {
      svg.box(x, middle - 3.5, end - x, 7, paint);
    } else {
      svg.dot(x, middle, RADIUS, paint);
    }
    svg.close();
    double start = Math.max(x, end) + RADIUS + 3;
    String what = what(event);
    if (!what.isEmpty() && x > free && Lettering.fits(what, Svg.SMALL, limit - start)) {
      svg.plated(start, middle + 4, what, Ink.SOFT, Ink.PAPER);
      return start + Lettering.width(what, Svg.SMALL);
    }
    return free;
  }

  private String what(Candidate event) {
    String type = words.word(event.type());
    return day(event).isBefore(scale.from())
        ? words.say("chart.time.earlier", written(event), type)
        : type;
  }

  private static Paint paint(Candidate event) {
    Ink fill = event.stance().equals("asserts") ? Ink.ACCENT : Ink.PAPER;
    return event.dayInferred()
        ? new Paint(Ink.PAPER, Ink.ACCENT, 1.6, "2 2")
        : new Paint(fill, Ink.ACCENT, 1.8, "");
  }

  private double axis(double y) {
    svg.line(0, y, svg.width(), y, Paint.stroke(Ink.SOFT, 1));
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    double next = y + 17;
    for (String line : Lettering.wrap(words.say("chart.time.key"), Svg.SMALL, svg.width(), 5)) {
      next += 17;
      svg.small(0, next, line, Ink.SOFT, "start");
    }
    return next + 8;
  }

  private String finding() {
    if (events.isEmpty()) {
      return words.say("chart.no_event");
    }
    long speakers = events.stream().map(this::speaker).distinct().count();
    return words.say(
        "chart.time.finding",
        events.size(),
        speakers,
        words.written(day(events.getFirst())),
        words.written(day(events.getLast())));
  }

  private String description(Map<String, List<Candidate>> lanes) {
    List<String> parts = new ArrayList<>();
    lanes.forEach((speaker, said) -> parts.add(words.say("chart.time.lane", speaker, said.size())));
    return parts.isEmpty() ? words.say("chart.nothing") : String.join(" ", parts);
  }

  private DataTable table() {
    List<List<String>> rows =
        events.stream()
            .map(e ->
                List.of(
                    written(e),
                    e.speakers().isEmpty()
                        ? words.say("chart.not_named")
                        : e.speakers().stream()
                            .reduce((who, quoted) -> words.say("chart.time.quoting", who, quoted))
                            .orElseThrow(),
                    words.word(e.stance()),
                    e.type().isEmpty() ? words.say("chart.time.not_typed") : words.word(e.type()),
                    e.place() == null ? words.say("chart.not_stated") : e.place(),
                    e.statement(),
                    e.grade().toString()))
            .toList();
    return new DataTable(
        words.say("chart.time.caption"),
        List.of(
            words.say("chart.time.date"),
            words.say("chart.time.speaker"),
            words.say("chart.time.stance"),
            words.say("chart.time.type"),
            words.say("chart.time.place"),
            words.say("chart.time.statement"),
            words.say("chart.time.grade")),
        rows);
  }

  private String speaker(Candidate event) {
    return event.speakers().isEmpty()
        ? words.say("chart.speaker_not_named")
        : event.speakers().getLast();
  }

  private String written(Candidate event) {
    String day = event.dayText() == null ? day(event).toString() : event.dayText();
    return event.dayInferred() ? words.say("chart.time.completed", day) : day;
  }

  private static LocalDate day(Candidate event) {
    LocalDate day = event.day();
    if (day == null) {
      throw new IllegalArgumentException("no day: " + event.id());
    }
    return day;
  }

  private static LocalDate lastDay(Candidate event) {
    LocalDate day = day(event);
    @Nullable String text = event.dayText();
    if (text != null && text.matches("\\d{4}")) {
      return day.withDayOfYear(day.lengthOfYear());
    }
    return text != null && text.matches("\\d{4}-\\d{2}")
        ? day.withDayOfMonth(day.lengthOfMonth())
        : day;
  }
}
