package org.tocsin.desk.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.establish.entity.Confided;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.publish.press.OpenParts;
import org.tocsin.desk.warn.Warning;

/**
 * Gathers what of a case may leave the house: what is open at the desk, without what was given in
 * confidence, and with the names of persons at risk hidden. Thread-safe.
 */
public final class CaseRecords {
  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Confided confided;
  private final Measuring measuring;
  private final Warning warning;
  private final Appealing appealing;

  public CaseRecords(
      Journal journal,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Measuring measuring,
      Warning warning,
      Appealing appealing) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.confided = entities.confided();
    this.measuring = measuring;
    this.warning = warning;
    this.appealing = appealing;
  }

  private List<Candidate> standing(String caseId, LocalDate asOf) {
    return establishing.list(CandidateQuery.inCase(caseId).standing()).stream()
        .filter(candidate -> isPast(candidate, asOf))
        .toList();
  }

  /**
   * @param judged what people made of it
   */
  CaseRecord gather(String caseId, LocalDate asOf, Judged judged) {
    ItemNames names = new ItemNames(establishing.namesToHide(caseId));
    List<Item> open = collecting.listItems(caseId);
    Set<String> inside = confided.among(caseId, open);
    List<Item> items = names.originals(without(open, inside));
    List<CustodyEvent> custody = new ArrayList<>();
    items.forEach(item -> custody.addAll(collecting.listCustody(item.id())));
    List<Candidate> candidates =
        standing(caseId, asOf).stream()
            .filter(candidate -> !inside.contains(candidate.itemId()))
            .toList();
    return new CaseRecord(
        collecting.getCase(caseId),
        asOf,
        items,
        open.size() - without(open, inside).size(),
        custody,
        candidates,
        measuring.corridors(caseId, asOf),
        measuring.supplies(caseId, asOf),
        measuring.indicators(caseId, asOf),
        warning.list(caseId).stream().filter(alert -> !alert.day().isAfter(asOf)).toList(),
        boardWithout(appealing.board(caseId, asOf), inside),
        Places.of(candidates),
        this::corrections,
        new OpenParts(journal, names::hides, text -> hides(caseId, text)),
        judged);
  }

  private static List<Item> without(List<Item> items, Set<String> inside) {
    return items.stream().filter(item -> !inside.contains(item.id())).toList();
  }

  private static Board boardWithout(Board board, Set<String> inside) {
    return new Board(
        board.caseId(),
        board.asOf(),
        board.appeals().stream().filter(sheet -> !inside.contains(sheet.itemId())).toList());
  }

  /** Whether a text names somebody who is at risk. */
  boolean hides(String caseId, String text) {
    return !establishing.claims().masked(caseId, text).equals(text);
  }

  /** What is said to have happened after the day of the dossier is not in it. */
  private static boolean isPast(Candidate candidate, LocalDate asOf) {
    boolean happens =
        candidate.kind() == Candidate.Kind.EVENT || candidate.kind() == Candidate.Kind.DELIVERY;
    return !happens || candidate.day() == null || !candidate.day().isAfter(asOf);
  }

  private List<Long> corrections(Candidate candidate) {
    return candidate.status() != Candidate.Status.CORRECTED
        ? List.of()
        : establishing.listReviews(candidate.id()).stream()
            .filter(review -> !review.undone() && review.action().equals("CandidateCorrected"))
            .map(Review::leaf)
            .toList();
  }
}
