package org.tocsin.stream.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.stream.input.Report;

/**
 * The claims about places in one reading: one for each event. A place that the event does not name
 * is the first that its sentence names, else the only one its report names, else none.
 */
final class ClaimFinder {
  private static final int DAY_LENGTH = "2031-05-12".length();
  private static final String NO_PLACE = "";

  /** What is said to go on until the report, and not to have happened on a day. */
  private static final Pattern LASTING =
      Pattern.compile(
          "\\b(?:since|still|remain(?:s|ed)?|continu(?:es|ed)|to this day)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHECKPOINT =
      Pattern.compile(
          "\\b(?:check-?points?|roadblocks?|border posts?)\\b", Pattern.CASE_INSENSITIVE);

  private final Report report;
  private final Reading reading;

  ClaimFinder(Report report, Reading reading) {
    this.report = report;
    this.reading = reading;
  }

  List<PlaceClaim> list() {
    return reading.events().stream()
        .filter(event -> event.stance() != Reading.Stance.DOUBTS)
        .map(this::claim)
        .toList();
  }

  private PlaceClaim claim(Reading.Event event) {
    String sentence = text(event.span());
    Optional<LocalDate> stated = statedDay(event);
    PlaceClaim.Dating dating = dating(event, stated);
    boolean lasts = dating == PlaceClaim.Dating.STATED && LASTING.matcher(sentence).find();
    LocalDate since =
        dating == PlaceClaim.Dating.STATED ? stated.orElse(report.day()) : report.day();
    return new PlaceClaim(
        report.id() + "#" + event.id(),
        place(event),
        event.type(),
        since,
        lasts ? report.day() : since,
        dating,
        event.stance() == Reading.Stance.DENIES,
        speaker(event),
        amount(event, "tonnes"),
        count(event, "trucks"),
        CHECKPOINT.matcher(sentence).find());
  }

  private PlaceClaim.Dating dating(Reading.Event event, Optional<LocalDate> stated) {
    if (event.time() == null) {
      return PlaceClaim.Dating.REPORT_DAY;
    }
    if (stated.isEmpty()) {
      return PlaceClaim.Dating.VAGUE;
    }
    return stated.get().isAfter(report.day()) ? PlaceClaim.Dating.AHEAD : PlaceClaim.Dating.STATED;
  }

  private static Optional<LocalDate> statedDay(Reading.Event event) {
    Reading.Time time = event.time();
    if (time == null || time.value() == null || time.value().length() < DAY_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(time.value().substring(0, DAY_LENGTH)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String place(Reading.Event event) {
    if (event.place() != null) {
      return event.place();
    }
    return reading.places().stream()
        .filter(place -> place.spans().stream().anyMatch(event.span()::contains))
        .map(Reading.Place::name)
        .findFirst()
        .or(() ->
            reading.places().size() == 1
                ? Optional.of(reading.places().getFirst().name())
                : Optional.empty())
        .orElse(NO_PLACE);
  }

  private String speaker(Reading.Event event) {
    return event.speakers().isEmpty()
        ? report.publisher().orElse(report.partition())
        : event.speakers().getLast().name();
  }

  private OptionalDouble amount(Reading.Event event, String unit) {
    return reading.quantities().stream()
        .filter(quantity -> event.span().contains(quantity.span()) && unit.equals(quantity.unit()))
        .filter(quantity -> quantity.value() instanceof Number)
        .mapToDouble(quantity -> ((Number) quantity.value()).doubleValue())
        .filter(value -> value >= 0)
        .findFirst();
  }

  private OptionalInt count(Reading.Event event, String unit) {
    OptionalDouble amount = amount(event, unit);
    return amount.isPresent()
        ? OptionalInt.of((int) Math.round(amount.getAsDouble()))
        : OptionalInt.empty();
  }

  private String text(Span span) {
    String text = reading.text();
    int begin = text.offsetByCodePoints(0, span.begin());
    return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
  }
}
