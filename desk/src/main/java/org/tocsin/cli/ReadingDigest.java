package org.tocsin.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;

/** A reading for people: what it is, who asks what of whom, what is said to have happened. */
final class ReadingDigest {
  private static final int WIDTH = 100;
  private static final int CLAIMS = 12;

  private final Reading reading;
  private final StringBuilder page = new StringBuilder();

  ReadingDigest(Reading reading) {
    this.reading = reading;
  }

  @Override
  public String toString() {
    page.setLength(0);
    head();
    demands();
    events();
    claims();
    names();
    section("Notes", reading.notes().stream().map(Reading.Note::message).toList());
    return page.toString().stripTrailing();
  }

  private void head() {
    Reading.DocumentInfo document = reading.document();
    line(Objects.requireNonNullElse(document.title(), "Untitled document"));
    String speaker = document.speaker() == null ? "not named" : document.speaker().name();
    line(
        "%s, language %s; speaker: %s; publisher: %s"
            .formatted(
                document.kind().name().toLowerCase(Locale.ROOT),
                document.language(),
                speaker,
                Objects.requireNonNullElse(document.publisher(), "not named")));
    line("date: " + date(document));
  }

  private static String date(Reading.DocumentInfo document) {
    if (document.statedDate() != null) {
      return document.statedDate();
    }
    Reading.DateBounds bounds = document.dateBounds();
    return bounds == null
        ? "not stated"
        : "not stated; between %s and %s (%s)"
            .formatted(
                Objects.requireNonNullElse(bounds.earliest(), "?"),
                Objects.requireNonNullElse(bounds.latest(), "?"),
                bounds.rule());
  }

  private void demands() {
    if (reading.demands().isEmpty()) {
      return;
    }
    heading(
        "%d addressees, %d demands"
            .formatted(reading.addressees().size(), reading.demands().size()));
    for (Reading.Addressee addressee : reading.addressees()) {
      line("  " + addressee.name());
      reading.demands().stream()
          .filter(demand -> addressee.id().equals(demand.addressee()))
          .forEach(this::demand);
    }
    reading.demands().stream().filter(d -> d.addressee() == null).forEach(this::demand);
  }

  private void demand(Reading.Demand demand) {
    String polarity = demand.polarity().equals("do") ? "" : ", " + demand.polarity();
    line("    [" + demand.force() + polarity + "] " + quote(demand.span()));
  }

  private void events() {
    if (!reading.events().isEmpty()) {
      heading(reading.events().size() + " events");
    }
    for (Reading.Event event : reading.events()) {
      Reading.Time time = event.time();
      String day = time == null || time.value() == null ? "no date" : time.value();
      String inferred = time != null && time.inferred() ? " (part of the date inferred)" : "";
      line("  " + day + inferred + "  " + event.type() + ": " + quote(event.span()));
    }
  }

  private void claims() {
    if (reading.claims().isEmpty()) {
      return;
    }
    heading(reading.claims().size() + " claims, by who makes them");
    Map<String, Integer> counts = new TreeMap<>();
    reading.claims().forEach(claim -> counts.merge(voice(claim), 1, Integer::sum));
    counts.forEach((voice, count) -> line("  %4d  %s".formatted(count, voice)));
    reading.claims().stream()
        .filter(claim -> claim.stance() != Reading.Stance.ASSERTS)
        .limit(CLAIMS)
        .forEach(claim ->
            line(
                "  %s %s: %s"
                    .formatted(
                        voice(claim),
                        claim.stance().name().toLowerCase(Locale.ROOT),
                        quote(claim.span()))));
  }

  private static String voice(Reading.Claim claim) {
    return claim.speakers().isEmpty() ? "(not named)" : claim.speakers().getLast().name();
  }

  private void names() {
    section(
        "Quantities",
        reading.quantities().stream()
            .map(q -> quote(q.span()) + (q.of() == null ? "" : " (" + q.of() + ")"))
            .toList());
    section(
        "Instruments",
        reading.instruments().stream()
            .map(i -> i.name() + (i.date() == null ? "" : ", " + i.date()))
            .toList());
    section(
        "Persons",
        reading.persons().stream()
            .map(p -> p.name() + (p.atRisk() ? " (at risk: withhold the name)" : ""))
            .toList());
    section("Places", List.of(joined(reading.places().stream().map(Reading.Place::name).toList())));
  }

  private static String joined(List<String> names) {
    return names.stream().distinct().collect(Collectors.joining(", "));
  }

  private void section(String title, List<String> lines) {
    List<String> filled = lines.stream().filter(text -> !text.isBlank()).distinct().toList();
    if (!filled.isEmpty()) {
      heading(title);
      filled.forEach(text -> line("  " + text));
    }
  }

  private String quote(Span span) {
    String text = reading.text();
    int begin = text.offsetByCodePoints(0, span.begin());
    String words =
        text.substring(begin, text.offsetByCodePoints(begin, span.length()))
            .replaceAll("\\s+", " ")
            .strip();
    return words.length() <= WIDTH ? words : words.substring(0, WIDTH - 1) + "…";
  }

  private void heading(String text) {
    page.append('\n').append(text).append('\n');
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
