package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.file.Path;
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
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Composer;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.press.OpenParts;
import org.tocsin.desk.warn.Warning;

/**
 * The front of step 7: composes the dossier of a case, seals it and writes the folder that a
 * stranger can check. Publishing the same case twice adds nothing and gives the same bytes.
 * Thread-safe.
 */
public final class Publishing {
  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Confided confided;
  private final Measuring measuring;
  private final Warning warning;
  private final Appealing appealing;
  private final Composer composer;
  private final DossierPress press;

  public Publishing(
      Journal journal,
      DossierPress press,
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
    this.composer = new Composer(Release.version());
    this.press = press;
  }

  /**
   * Composes, seals and writes a dossier.
   *
   * @param folder is replaced as a whole; it may be absent, empty or hold an earlier dossier
   * @throws IOException when the folder cannot be written or holds files of somebody else
   */
  public Published publish(String caseId, LocalDate asOf, Path folder) throws IOException {
    return press.press(compose(caseId, asOf), folder);
  }

  /** The sentences a dossier would have, for people to look at; nothing is sealed or written. */
  public List<Said> sentences(String caseId, LocalDate asOf) {
    return compose(caseId, asOf).sentences().stream()
        .map(one -> new Said(one.text(), !one.citations().isEmpty()))
        .toList();
  }

  /** The dossiers of a case that were sealed before, newest first. */
  public List<Published.Earlier> list(String caseId) {
    return press.list(caseId);
  }

  /**
   * The places named in a case whose coordinates the reader knew, for a map.
   *
   * @param kinds only by these; empty for all
   * @param viewer only in what they see
   */
  public List<Pin> places(String caseId, LocalDate asOf, Set<Candidate.Kind> kinds, Viewer viewer) {
    return Places.of(establishing.counting().byPlace(caseId, asOf, kinds, viewer));
  }

  private List<Candidate> standing(String caseId, LocalDate asOf) {
    return establishing.list(CandidateQuery.inCase(caseId).standing()).stream()
        .filter(candidate -> isPast(candidate, asOf))
        .toList();
  }

  private Dossier compose(String caseId, LocalDate asOf) {
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
    return composer.compose(
        new CaseRecord(
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
            new OpenParts(journal, names::hides, text -> hides(caseId, text))));
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

  private boolean hides(String caseId, String text) {
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
