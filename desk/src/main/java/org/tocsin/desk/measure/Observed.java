package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final Pattern SINCE = Pattern.compile("\\bsince\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COURT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}]*(?: (?:of|on|for|the|\\p{Lu}[\\p{L}]*))* (?:Court|Tribunal)(?: (?:of|on|for) (?:\\p{Lu}[\\p{L}]*[ ]?)+)?|\\p{Lu}\\p{L}+ Court(?: of (?:\\p{Lu}\\p{L}+ ?)+)?");

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

  private Optional<Observation> order(Candidate event, LocalDate day) {
    String sentence = Evidence.sentence(event);
    if (!PASSAGE.matcher(sentence).find()) {
      return Optional.empty();
    }
    var court = COURT.matcher(sentence);
    String name = court.find() ? "an order of the " + court.group().strip() : "a court order";
    return names
        .find(event)
        .map(key -> new Observation.OrderInForce(day, name, names.name(key), List.of(event.id())));
  }

  /** "No supplies for two months" or "since 15 June": from then to the document's day. */
  private Optional<Observation> absent(Candidate event, String place) {
    String sentence = Evidence.sentence(event);
    Optional<LocalDate> document = evidence.findDocumentDay(event);
    Optional<LocalDate> day = Days.exact(event);
    if (day.isPresent()) {
      LocalDate since = day.get();
      LocalDate said = SINCE.matcher(sentence).find() ? document.orElse(since) : since;
      LocalDate last = said.isBefore(since) ? since : said;
      return Optional.of(new Observation.SuppliesAbsent(last, place, since, List.of(event.id())));
    }
    return document.flatMap(said ->
        duration(event)
            .map(days ->
                new Observation.SuppliesAbsent(
                    said, place, said.minusDays(days), List.of(event.id()))));
  }

  private Optional<Long> duration(Candidate event) {
    return evidence.stream(Candidate.Kind.QUANTITY)
        .filter(q -> q.itemId().equals(event.itemId()))
        .filter(q -> Evidence.sentence(q).equals(Evidence.sentence(event)))
        .flatMap(q -> Amount.of(q).filter(Amount::isDays).stream())
        .map(amount -> Math.round(amount.value().low()))
        .findFirst();
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
