package org.tocsin.desk.web.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.VoiceCount;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;

/** Asks every room for what it knows of a case. */
@Component
public final class CaseState {
  private static final int EXAMPLES = 12;
  private static final int MOST_VOICES = 20;

  /**
   * A case on one day.
   *
   * @param items how many the viewer sees
   * @param unread those of them that nothing could be read from
   * @param voices who makes most of the claims
   * @param measured false while the measures of that day are being worked out; there are none then
   */
  public record Now(
      LocalDate asOf,
      long facts,
      int items,
      List<Item> unread,
      Established established,
      List<VoiceCount> voices,
      boolean measured,
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<AlertRecord> alerts,
      Board board) {

    /** The corridor most spoken of. */
    public Optional<CorridorMeasure> leading() {
      return corridors.stream().findFirst();
    }

    /** The known supply that runs out first, else any that is unknown. */
    public Optional<SupplyMeasure> shortestSupply() {
      return supplies.stream()
          .filter(supply -> supply.daysP50() != null)
          .min(Comparator.comparing(supply -> Objects.requireNonNull(supply.daysP50())))
          .or(() -> supplies.stream().findFirst());
    }

    /** Alerts nobody has confirmed, newest first. */
    public List<AlertRecord> unseenAlerts() {
      return alerts.reversed().stream().filter(a -> a.state() == AlertRecord.State.OPEN).toList();
    }
  }

  /**
   * How much of what the machine read people have judged.
   *
   * @param accepted how many a person accepted, as they are or corrected
   * @param waiting how many nobody has judged
   * @param examples a few of those accepted
   */
  public record Established(int accepted, int waiting, List<Candidate> examples) {}

  /**
   * What was recorded since some fact.
   *
   * @param first true when the person has not been here before; the numbers then count everything
   */
  public record Changed(boolean first, long items, long candidates, long alerts) {
    public boolean isNothing() {
      return items + candidates + alerts == 0;
    }
  }

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Measuring measuring;
  private final Warning warning;
  private final Appealing appealing;

  CaseState(
      Journal journal,
      Collecting collecting,
      Establishing establishing,
      Measuring measuring,
      Warning warning,
      Appealing appealing) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.measuring = measuring;
    this.warning = warning;
    this.appealing = appealing;
  }

  /** The case as it is, without waiting for measures that take long. */
  Now now(String caseId, LocalDate asOf, Viewer viewer) {
    return now(caseId, asOf, viewer, measuring.isReady(caseId, asOf));
  }

  /** The case as it is, with its measures. */
  Now whole(String caseId, LocalDate asOf, Viewer viewer) {
    return now(caseId, asOf, viewer, true);
  }

  private Now now(String caseId, LocalDate asOf, Viewer viewer, boolean measured) {
    return new Now(
        asOf,
        journal.size(),
        collecting.countItems(caseId, viewer),
        collecting.listUnread(caseId, viewer),
        established(CandidateQuery.inCase(caseId).seenBy(viewer)),
        establishing.counting().listVoices(caseId, viewer, MOST_VOICES + 1),
        measured,
        measured ? measuring.corridors(caseId, asOf) : List.of(),
        measured ? measuring.supplies(caseId, asOf) : List.of(),
        warning.list(caseId, viewer),
        appealing.board(caseId, asOf));
  }

  /**
   * @param facts how many facts there were; -1 for nothing known before
   */
  Changed changed(String caseId, long facts, Viewer viewer) {
    return new Changed(
        facts < 0,
        collecting.countItemsSince(caseId, facts, viewer),
        count(CandidateQuery.inCase(caseId).seenBy(viewer).page(facts - 1, 1)),
        warning.list(caseId, viewer).stream().filter(alert -> alert.leaf() >= facts).count());
  }

  private Established established(CandidateQuery all) {
    CandidateQuery accepted = all.withStatus(Candidate.Status.ACCEPTED, Candidate.Status.CORRECTED);
    return new Established(
        (int) count(accepted),
        (int) count(all.withStatus(Candidate.Status.CANDIDATE)),
        establishing.list(accepted.page(-1, EXAMPLES)));
  }

  private long count(CandidateQuery query) {
    return establishing.counting().byKind(query).values().stream()
        .mapToLong(Integer::longValue)
        .sum();
  }
}
