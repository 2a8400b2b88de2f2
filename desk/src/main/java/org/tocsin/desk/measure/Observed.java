package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.alert.CorridorObservations;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.Reading;

/** What alert rules look at, drawn from the evidence of one case. */
final class Observed {
  private static final Pattern PASSAGE =
      Pattern.compile(
          "\\b(?:movement|passage|unimpeded|unblock\\w*|reopen\\w*|open|traffic|access)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHECKPOINT =
      Pattern.compile(
          "\\b(?:check-?points?|roadblocks?|border posts?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SINCE =
      Pattern.compile("\\b(?:since|after|from)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COURT =
      Pattern.compile(
          "(?:\\p{Lu}\\p{L}+ )*(?:Court|Tribunal)(?: (?:of|for|on)(?: \\p{Lu}\\p{L}+)+)?");

  private final Evidence evidence;
  private final CorridorNames names;

  Observed(Evidence evidence, CorridorNames names) {
    this.evidence = evidence;
    this.names = names;
  }

  List<Observation> list(List<CorridorHistory> histories, String place, boolean peopleDepend) {
    List<Observation> all = new ArrayList<>();
    for (CorridorHistory history : histories) {
      all.addAll(CorridorObservations.of(history, Reading.AS_CLOSURE_REPORTS_SAY, peopleDepend));
    }
    evidence.stream(Candidate.Kind.EVENT).forEach(event -> addEvent(event, place, all));
    evidence.stream(Candidate.Kind.DEMAND).forEach(d -> ownOrder(d).ifPresent(all::add));
    evidence.stream(Candidate.Kind.DELIVERY).forEach(row -> addDelivery(row, place, all));
    return List.copyOf(all);
  }

  private void addEvent(Candidate event, String place, List<Observation> all) {
    if (!event.stance().equals("asserts")) {
      return;
    }
    Optional<LocalDate> day = Days.exact(event);
    List<String> ids = List.of(event.id());
    switch (event.type()) {
      case "abduction", "detention" -> day.ifPresent(d -> all.add(taken(event, d)));
      case "court_decision" -> day.flatMap(d -> order(event, d)).ifPresent(all::add);
      case "supply_stop" -> absent(event, place).ifPresent(all::add);
      case "delivery" ->
          day.ifPresent(d -> all.add(new Observation.SuppliesArrived(d, place, ids)));
      default -> {}
    }
  }

  /** Reports of one day are taken for reports of one person: names never go into a key. */
  private static Observation taken(Candidate event, LocalDate day) {
    String where = Optional.ofNullable(event.place()).orElse("");
    boolean atCheckpoint = CHECKPOINT.matcher(Evidence.sentence(event)).find();
    return new Observation.PersonTaken(
        day, "taken on " + day, where, atCheckpoint, List.of(event.id()));
  }

  /** What somebody tells of a court's decision about passage. */
  private Optional<Observation> order(Candidate event, LocalDate day) {
    return inForce(event, Evidence.sentence(event), Evidence.sentence(event), day);
  }

  /** What a court itself demands in a document of its own, from that document's day. */
  private Optional<Observation> ownOrder(Candidate demand) {
    String voice = Evidence.voice(demand);
    return COURT.matcher(voice).find()
        ? evidence
            .findDocumentDay(demand)
            .flatMap(day -> inForce(demand, demand.statement(), voice, day))
        : Optional.empty();
  }

  private Optional<Observation> inForce(
      Candidate candidate, String what, String who, LocalDate day) {
    Matcher court = COURT.matcher(who);
    if (!PASSAGE.matcher(what).find() || !court.find()) {
      return Optional.empty();
    }
    String name = "an order of the " + court.group().strip();
    return names
        .find(candidate)
        .map(key ->
            new Observation.OrderInForce(day, name, names.name(key), List.of(candidate.id())));
  }

  /** "No supplies for two months" or "since 15 June": from then to the document's day. */
  private Optional<Observation> absent(Candidate event, String place) {
    String sentence = Evidence.sentence(event);
    Optional<LocalDate> document = evidence.findPresent(event);
    Optional<LocalDate> day = Days.exact(event);
    if (day.isPresent()) {
      LocalDate since = day.get();
      LocalDate said = SINCE.matcher(sentence).find() ? document.orElse(since) : since;
      LocalDate last = said.isBefore(since) ? since : said;
      return Optional.of(new Observation.SuppliesAbsent(last, place, since, List.of(event.id())));
    }
    return document.flatMap(said ->
        evidence
            .findDuration(event)
            .map(days ->
                new Observation.SuppliesAbsent(
                    said, place, said.minusDays(days), List.of(event.id()))));
  }

  private static void addDelivery(Candidate row, String place, List<Observation> all) {
    boolean arrived =
        row.detail().path("tonnes").asDouble(0) > 0 || row.detail().path("trucks").asDouble(0) > 0;
    if (arrived) {
      Days.exact(row)
          .ifPresent(
              day -> all.add(new Observation.SuppliesArrived(day, place, List.of(row.id()))));
    }
  }
}
