package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.appeal.demand.Addressee;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.establish.entity.Confided;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.certificate.CertificateComposer;
import org.tocsin.desk.publish.certificate.NoticeRecord;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.press.OpenParts;
import tools.jackson.databind.JsonNode;

/**
 * The front of certificates: composes the certificate of a letter, seals it and writes the folder
 * that a stranger can check. What is restricted does not leave the house, whoever asks.
 * Thread-safe.
 */
public final class Certifying {
  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Confided confided;
  private final Appeals appeals;
  private final Notices notices;
  private final DossierPress press;
  private final CertificateComposer composer = new CertificateComposer(Release.version());

  public Certifying(
      Journal journal,
      DossierPress press,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Appeals appeals,
      Notices notices) {
    this.journal = journal;
    this.press = press;
    this.collecting = collecting;
    this.establishing = establishing;
    this.confided = entities.confided();
    this.appeals = appeals;
    this.notices = notices;
  }

  /**
   * Composes, seals and writes a certificate.
   *
   * @param folder is replaced as a whole; it may be absent, empty or hold an earlier certificate
   * @throws java.util.NoSuchElementException when {@code by} does not see the notice, or a stranger
   *     must not see its appeal
   * @throws IllegalArgumentException when the letter was given up, or names somebody at risk
   * @throws IOException when the folder cannot be written or holds files of somebody else
   */
  public Published certify(String noticeId, LocalDate asOf, Viewer by, Path folder)
      throws IOException {
    Notice notice = notices.get(noticeId, by);
    if (notice.state() == Notice.State.DROPPED) {
      throw new IllegalArgumentException("a letter that was given up gets no certificate");
    }
    if (hides(notice.caseId(), notice.subject() + "\n" + notice.body())) {
      throw new IllegalArgumentException(
          "the letter names somebody who is at risk now; it gets no certificate");
    }
    return press.press(composer.compose(record(notice, asOf)), folder);
  }

  /** The certificates of a letter that were sealed before, newest first. */
  public List<Published.Earlier> list(String noticeId, Viewer viewer) {
    Notice notice = notices.get(noticeId, viewer);
    return press.list(notice.caseId(), notice.id());
  }

  private boolean hides(String caseId, String text) {
    return !establishing.claims().masked(caseId, text).equals(text);
  }

  private NoticeRecord record(Notice notice, LocalDate asOf) {
    Viewer stranger = Viewer.machine();
    Addressee addressee =
        appeals.listAddressees(notice.appealId(), stranger).stream()
            .filter(one -> one.id().equals(notice.addresseeId()))
            .findFirst()
            .orElseThrow();
    List<Demand> demands =
        notice.demands().stream().map(id -> appeals.demand(id, stranger)).toList();
    List<Step> answers = answers(notice, asOf, stranger);
    List<Evidence> rests = evidence(notice);
    Set<Evidence> evidence = new LinkedHashSet<>(rests);
    answers.forEach(step -> evidence.add(step.evidence()));
    ItemNames names = new ItemNames(establishing.namesToHide(notice.caseId()));
    Set<String> inside =
        confided.among(notice.caseId(), collecting.listItems(notice.caseId(), stranger));
    List<Candidate> claims =
        ids(evidence, Evidence.Kind.CLAIM).stream()
            .flatMap(id -> establishing.find(id, stranger).stream())
            .filter(claim -> !inside.contains(claim.itemId()))
            .toList();
    List<Item> items =
        ids(evidence, Evidence.Kind.ITEM).stream()
            .flatMap(id -> collecting.findItem(id, stranger).stream())
            .filter(item -> !inside.contains(item.id()))
            .toList();
    return new NoticeRecord(
        asOf,
        appeals.get(notice.appealId(), stranger),
        notice,
        addressee,
        demands,
        notices.events(notice.id()),
        answers,
        rests,
        claims,
        names.originals(items),
        this::corrections,
        new OpenParts(journal, names::hides, text -> hides(notice.caseId(), text)));
  }

  /** What the demands rested on when the letter was composed. */
  private List<Evidence> evidence(Notice notice) {
    List<Evidence> evidence = new ArrayList<>();
    JsonNode parts = journal.get(notice.leaf()).parts().get("evidence");
    if (parts != null) {
      parts.path("rests_on").forEach(one -> evidence.add(Evidence.of(one)));
    }
    return evidence.stream().distinct().toList();
  }

  private static List<String> ids(Set<Evidence> evidence, Evidence.Kind kind) {
    return evidence.stream()
        .filter(one -> one.kind() == kind && !one.id().isEmpty())
        .map(Evidence::id)
        .toList();
  }

  private List<Step> answers(Notice notice, LocalDate asOf, Viewer viewer) {
    return notice.demands().stream()
        .flatMap(demand -> appeals.cells(demand, asOf, viewer).stream())
        .filter(cell -> cell.addressee().id().equals(notice.addresseeId()))
        .filter(cell -> cell.party().equals(notice.party()))
        .flatMap(cell -> cell.course().steps().stream())
        .filter(step -> step.kind().isWordOfAddressee())
        .filter(step -> step.kind() != StepKind.ACKNOWLEDGED)
        .toList();
  }

  private List<Long> corrections(Candidate candidate) {
    return establishing.listReviews(candidate.id()).stream()
        .filter(review -> !review.undone() && review.action().equals("CandidateCorrected"))
        .map(Review::leaf)
        .toList();
  }
}
