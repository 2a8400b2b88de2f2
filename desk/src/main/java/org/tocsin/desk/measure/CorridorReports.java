package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Direction;
import org.tocsin.foresight.interval.DayInterval;

/**
 * What candidates say about the state of corridors. A closure says closed, a reopening open, a
 * restriction or a delivery that something passes and something may not. What has no day of its own
 * is taken to speak of its document's day; what has neither is left out, and so is what is doubted.
 */
final class CorridorReports {
  private static final Pattern LASTING =
      Pattern.compile(
          "\\b(?:since|still|remain(?:s|ed)?|continu(?:es|ed)|ever since|to this day)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Closed for part of a day only: something passes on that day. */
  private static final Pattern PASSING =
      Pattern.compile(
          "\\b(?:for (?:some|several|a few|\\w+) hours?|briefly|for some time)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LASTED =
      Pattern.compile("\\b(?:has|have) been\\b.*\\bfor\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATIENTS =
      Pattern.compile("\\b(?:patients?|ambulances?|sick|wounded)\\b", Pattern.CASE_INSENSITIVE);

  private final Evidence evidence;
  private final CorridorNames names;
  private final LastingWant want;

  CorridorReports(Evidence evidence, CorridorNames names) {
    this.evidence = evidence;
    this.names = names;
    this.want = new LastingWant(evidence, names);
  }

  List<CorridorReport> list() {
    List<CorridorReport> reports = new ArrayList<>();
    evidence.stream(Candidate.Kind.EVENT).forEach(c -> event(c).ifPresent(reports::add));
    evidence.stream(Candidate.Kind.DELIVERY).forEach(c -> delivery(c).ifPresent(reports::add));
    return List.copyOf(reports);
  }

  private Optional<CorridorReport> event(Candidate candidate) {
    if (candidate.stance().equals("doubts")) {
      return Optional.empty();
    }
    return state(candidate)
        .flatMap(state ->
            days(candidate)
                .flatMap(
                    days -> names.find(candidate).map(key -> report(candidate, key, days, state))));
  }

  private static Optional<CorridorState> state(Candidate candidate) {
    String sentence = Evidence.sentence(candidate);
    return switch (candidate.type()) {
      case "closure" ->
          Optional.of(
              PASSING.matcher(sentence).find()
                  ? restricted(Direction.BOTH, Set.of())
                  : CorridorState.CLOSED);
      case "reopening" -> Optional.of(CorridorState.OPEN);
      case "restriction" -> Optional.of(Passage.of(sentence));
      case "delivery" ->
          CorridorName.find(sentence).map(name -> restricted(Direction.IN, passing(sentence)));
      default -> Optional.empty();
    };
  }

  private static CorridorState restricted(Direction direction, Set<Cargo> passing) {
    return new CorridorState.Restricted(direction, passing, Set.of(), "");
  }

  private static Set<Cargo> passing(String sentence) {
    return PATIENTS.matcher(sentence).find() ? Set.of(Cargo.PATIENTS) : Set.of(Cargo.RELIEF);
  }

  private Optional<DayInterval> days(Candidate candidate) {
    Optional<LocalDate> document = evidence.findPresent(candidate);
    Optional<LocalDate> own = Days.exact(candidate);
    if (own.isEmpty() && candidate.day() != null) {
      return Optional.empty();
    }
    String sentence = Evidence.sentence(candidate);
    if (own.equals(document) || own.isEmpty()) {
      return document.map(day -> back(candidate, sentence, day));
    }
    Optional<LocalDate> standing =
        LASTING.matcher(sentence).find() ? document : want.lastsUntil(candidate);
    return own.map(day ->
        standing
            .filter(until -> until.isAfter(day))
            .map(until -> DayInterval.inclusive(day, until))
            .orElseGet(() -> DayInterval.of(day)));
  }

  /** "Has been closed for more than seven months", said on a day: those months and that day. */
  private DayInterval back(Candidate candidate, String sentence, LocalDate day) {
    return LASTED.matcher(sentence).find()
        ? evidence
            .findDuration(candidate)
            .map(days -> DayInterval.inclusive(day.minusDays(days), day))
            .orElseGet(() -> DayInterval.of(day))
        : DayInterval.of(day);
  }

  private Optional<CorridorReport> delivery(Candidate candidate) {
    boolean passed =
        candidate.detail().path("tonnes").asDouble(0) > 0
            || candidate.detail().path("trucks").asDouble(0) > 0;
    Optional<LocalDate> day = Days.exact(candidate);
    return passed
        ? names
            .find(candidate)
            .flatMap(key ->
                day.map(d ->
                    report(
                        candidate,
                        key,
                        DayInterval.of(d),
                        restricted(Direction.IN, Set.of(cargo(candidate.type()))))))
        : Optional.empty();
  }

  private static Cargo cargo(String commodity) {
    String name = commodity.toLowerCase(Locale.ROOT);
    if (name.contains("medic")) {
      return Cargo.MEDICINE;
    }
    if (name.contains("fuel") || name.contains("petrol") || name.contains("diesel")) {
      return Cargo.FUEL;
    }
    return name.contains("water") ? Cargo.WATER : Cargo.FOOD;
  }

  private CorridorReport report(
      Candidate candidate, String key, DayInterval days, CorridorState state) {
    return new CorridorReport(
        candidate.id(),
        names.name(key),
        days,
        state,
        Evidence.voice(candidate),
        Evidence.origin(candidate),
        candidate.stance().equals("denies"));
  }
}
