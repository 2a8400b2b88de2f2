package org.tocsin.desk.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.web.frame.Say;

/** Makes numbers that open from measures. */
@Component
final class Figures {
  private static final String UNKNOWN = "unknown";
  private static final int MOST = 12;

  private final Grounds grounds;

  Figures(Grounds grounds) {
    this.grounds = grounds;
  }

  List<Evidence> evidence(List<String> ids) {
    return grounds.list(ids.stream().distinct().limit(MOST).toList());
  }

  Figure daysClosed(CorridorMeasure measure) {
    boolean closed = measure.closedSince() != null;
    ClosedDays days =
        closed
            ? new ClosedDays(measure.daysClosedMin(), measure.daysClosedMax())
            : ClosedDays.of(measure);
    String value = days.most() < 0 ? UNKNOWN : Say.range(days.least(), days.most());
    String spread = days.least() == days.most() ? "" : "least and most over the accounts on record";
    return new Figure(
        value,
        closed
            ? "days closed, since " + Say.day(measure.closedSince())
            : "days reported closed in all, up to " + Say.day(measure.asOf()),
        spread,
        Say.day(measure.asOf()),
        "Counted from what reports say of "
            + measure.name()
            + ", day by day; accounts that"
            + " contradict each other are kept apart.",
        evidence(supporting(measure)),
        evidence(measure.disputes()));
  }

  private static List<String> supporting(CorridorMeasure measure) {
    List<String> ids = new ArrayList<>();
    measure.scenarios().stream()
        .limit(1)
        .flatMap(scenario -> scenario.stretches().stream())
        .filter(stretch -> !stretch.state().equals(UNKNOWN))
        .map(Stretch::evidence)
        .forEach(ids::addAll);
    return ids;
  }

  Figure daysOfSupply(SupplyMeasure measure) {
    Double low = measure.daysP10();
    Double middle = measure.daysP50();
    Double high = measure.daysP90();
    String value = middle == null ? UNKNOWN : Say.rough(middle);
    String spread =
        low == null || high == null
            ? missing(measure)
            : "80 in 100 draws lie between " + Say.rough(low) + " and " + Say.rough(high) + " days";
    return new Figure(
        value,
        "days of " + measure.commodity() + " left in " + measure.place(),
        spread,
        Say.day(measure.asOf()),
        "Worked out from what speakers say of stock, need and deliveries; where they differ, each"
            + " is drawn in turn.",
        evidence(measure.evidence()),
        List.of());
  }

  /** How many demands have no answer on record, and the longest silence. */
  Figure silence(Board board) {
    List<DemandRow> demands =
        board.appeals().stream()
            .flatMap(sheet -> sheet.addressees().stream())
            .flatMap(row -> row.demands().stream())
            .toList();
    long silent = demands.stream().filter(demand -> demand.responses().isEmpty()).count();
    int longest = demands.stream().mapToInt(DemandRow::silenceDays).max().orElse(-1);
    return new Figure(
        Say.number(silent),
        "of " + Say.count(demands.size(), "demand") + " with no answer on record",
        longest < 0 ? "" : "longest silence " + Say.count(longest, "day"),
        Say.day(board.asOf()),
        "A state rises only when a response is recorded with its evidence; silence is counted from"
            + " the day of asking.",
        demands.stream().limit(MOST).map(DemandRow::demand).map(Evidence::new).toList(),
        List.of());
  }

  /** How much of what the machine read a person has accepted. */
  Figure established(List<Candidate> candidates, LocalDate asOf) {
    List<Candidate> accepted =
        candidates.stream()
            .filter(c -> c.status() == Status.ACCEPTED || c.status() == Status.CORRECTED)
            .toList();
    long waiting = candidates.stream().filter(c -> c.status() == Status.CANDIDATE).count();
    return new Figure(
        Say.number(accepted.size()),
        "entries accepted by a person",
        Say.count(waiting, "candidate") + " read by machine " + (waiting == 1 ? "waits" : "wait"),
        Say.day(asOf),
        "Counted from what people accepted or corrected; rejected entries stay on record and are"
            + " not counted.",
        accepted.stream().limit(MOST).map(Evidence::new).toList(),
        List.of());
  }

  private static String missing(SupplyMeasure measure) {
    return measure.unknown().isEmpty() ? "" : "missing: " + measure.unknown().getFirst();
  }
}
