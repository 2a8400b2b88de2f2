package org.tocsin.desk.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;
import org.tocsin.desk.measure.CutOffMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.web.frame.Words;

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
    Words words = Words.here();
    boolean closed = measure.closedSince() != null;
    ClosedDays days =
        closed
            ? new ClosedDays(measure.daysClosedMin(), measure.daysClosedMax())
            : ClosedDays.of(measure);
    String asOf = words.day(measure.asOf());
    return new Figure(
        days.most() < 0 ? "" : words.range(days.least(), days.most()),
        closed
            ? words.say("figure.closed_since", words.day(measure.closedSince()))
            : words.say("figure.closed_in_all", asOf),
        days.least() == days.most() ? "" : words.say("figure.closed_spread"),
        asOf,
        words.say("figure.closed_how", measure.name()),
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
    Words words = Words.here();
    Double low = measure.daysP10();
    Double middle = measure.daysP50();
    Double high = measure.daysP90();
    return new Figure(
        middle == null ? "" : words.rough(middle),
        words.say("figure.supply", measure.commodity(), measure.place()),
        low == null || high == null
            ? missing(measure)
            : words.say("figure.supply_spread", words.rough(low), words.rough(high)),
        words.day(measure.asOf()),
        words.say("figure.supply_how"),
        evidence(measure.evidence()),
        List.of());
  }

  /** People said to depend on a way that is closed. */
  Figure cutOff(CutOffMeasure measure) {
    Words words = Words.here();
    return new Figure(
        range(words, measure.people()),
        words.say("supply.cut_off", measure.place()),
        measure.people() == null ? words.say("supply.cut_off.unknown") : "",
        words.day(measure.asOf()),
        words.say("supply.cut_off.how"),
        evidence(measure.saidBy().stream().map(CutOffMeasure.Said::evidence).toList()),
        List.of());
  }

  Figure personDays(CutOffMeasure measure) {
    Words words = Words.here();
    return new Figure(
        range(words, measure.personDays()),
        words.say("supply.person_days"),
        measure.personDays() == null ? words.say("supply.person_days.unknown") : "",
        words.day(measure.asOf()),
        words.say("supply.person_days.how"),
        evidence(measure.saidBy().stream().map(CutOffMeasure.Said::evidence).toList()),
        List.of());
  }

  Figure shareOfNormal(CutOffMeasure measure) {
    Words words = Words.here();
    CutOffMeasure.Range share = measure.shareOfNormal();
    String value =
        share == null
            ? ""
            : words.range(
                    (int) Math.round(100 * share.least()), (int) Math.round(100 * share.most()))
                + " %";
    return new Figure(
        value,
        words.say("supply.share"),
        share == null ? words.say("supply.share.unknown") : "",
        words.day(measure.asOf()),
        words.say("supply.share.how"),
        List.of(),
        List.of());
  }

  private static String range(Words words, CutOffMeasure.@Nullable Range range) {
    if (range == null) {
      return "";
    }
    String least = words.number(Math.round(range.least()));
    String most = words.number(Math.round(range.most()));
    return least.equals(most) ? least : least + "–" + most;
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
    Words words = Words.here();
    return new Figure(
        words.number(silent),
        words.say("figure.silent", demands.size()),
        longest < 0 ? "" : words.say("figure.silence_longest", longest),
        words.day(board.asOf()),
        words.say("figure.silence_how"),
        demands.stream().limit(MOST).map(DemandRow::demand).map(Evidence::new).toList(),
        List.of());
  }

  /** How much of what the machine read a person has accepted. */
  Figure established(CaseState.Established established, LocalDate asOf) {
    Words words = Words.here();
    return new Figure(
        words.number(established.accepted()),
        words.say("figure.accepted"),
        words.say("figure.accepted_waiting", established.waiting()),
        words.day(asOf),
        words.say("figure.accepted_how"),
        established.examples().stream().map(Evidence::new).toList(),
        List.of());
  }

  private static String missing(SupplyMeasure measure) {
    return measure.unknown().isEmpty()
        ? ""
        : Words.here().say("figure.missing", measure.unknown().getFirst());
  }
}
