package org.tocsin.desk.publish.certificate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.notice.Event;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.dossier.Block;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Scribe;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.dossier.Sentence;
import org.tocsin.desk.publish.dossier.Wording;

/**
 * Composes the certificate of one letter: this text, to this addressee, by this time, resting on
 * this evidence, and what came back or that nothing did. The same record gives the same words.
 */
public final class CertificateComposer {
  private static final String LETTER = "letter";
  private static final Set<Event.Kind> SAID_ABOVE =
      Set.of(Event.Kind.APPROVED, Event.Kind.LETTER_SEALED);

  private final String version;

  /**
   * @param version of Tocsin
   */
  public CertificateComposer(String version) {
    this.version = version;
  }

  public Dossier compose(NoticeRecord record) {
    Scribe scribe = new Scribe(record);
    Notice notice = record.notice();
    return new Dossier(
        Form.NOTICE,
        notice.caseId(),
        notice.id(),
        notice.subject() + ", to " + record.to(),
        record.asOf(),
        version,
        Audience.ANYBODY,
        List.of(
            fate(record, scribe),
            answers(record, scribe),
            letter(record, scribe),
            demands(record, scribe),
            evidence(record, scribe)));
  }

  private static Section fate(NoticeRecord record, Scribe scribe) {
    Notice notice = record.notice();
    List<Sentence> put = new ArrayList<>();
    put.add(
        scribe.write(
            "This letter is addressed to %s, by %s to %s."
                .formatted(record.to(), way(notice), notice.address()),
            List.of(
                scribe.cite(notice.leaf(), LETTER, ""),
                scribe.cite(record.addressee().leaf(), "addressee", ""))));
    put.add(approved(record, scribe));
    event(record, Event.Kind.LETTER_SEALED)
        .ifPresent(sealed ->
            put.add(
                scribe.write(
                    "Its exact bytes have the SHA-256 %s; its Message-ID is %s."
                        .formatted(notice.digest(), notice.messageId()),
                    List.of(scribe.cite(sealed.leaf(), "bytes of the letter", "")))));
    List<Sentence> happened = new ArrayList<>();
    for (Event event : record.events()) {
      if (SAID_ABOVE.contains(event.kind())) {
        continue;
      }
      happened.add(
          scribe.write(
              Fate.told(event, notice.address()),
              List.of(scribe.cite(event.leaf(), event.kind().word().replace('_', ' '), ""))));
    }
    String standing = standing(record);
    String heading = "To " + record.to() + (standing.isEmpty() ? "" : ": " + standing);
    Block prose = new Block.Prose(put);
    return new Section(
        "notice",
        heading,
        happened.isEmpty()
            ? List.of(prose)
            : List.of(prose, new Block.Listing("What happened to it", happened)));
  }

  private static String way(Notice notice) {
    return switch (notice.way()) {
      case MAIL -> "e-mail";
      case POST -> "post";
      case HAND -> "hand";
    };
  }

  private static Sentence approved(NoticeRecord record, Scribe scribe) {
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(record.notice().leaf(), LETTER, ""));
    Optional<Event> approval = event(record, Event.Kind.APPROVED);
    approval.ifPresent(one -> cites.add(scribe.cite(one.leaf(), "approval", "")));
    String composed = "One person composed it on " + Fate.moment(record.notice().composedAt());
    return scribe.write(
        composed
            + approval
                .map(one -> ", another approved it on " + Fate.moment(one.at()) + ".")
                .orElse("; nobody has approved it."),
        cites);
  }

  private static Optional<Event> event(NoticeRecord record, Event.Kind kind) {
    return record.events().stream().filter(one -> one.kind() == kind).findFirst();
  }

  /** The furthest that was shown; what came back takes away what only the way there had shown. */
  private static String standing(NoticeRecord record) {
    for (Event.Kind kind :
        List.of(
            Event.Kind.ACKNOWLEDGED,
            Event.Kind.DISPLAYED,
            Event.Kind.BOUNCED,
            Event.Kind.DELIVERED,
            Event.Kind.ACCEPTED,
            Event.Kind.HANDED,
            Event.Kind.UNSURE,
            Event.Kind.REFUSED)) {
      if (event(record, kind).isPresent()) {
        return Fate.briefly(kind);
      }
    }
    return "has not left";
  }

  private static Section answers(NoticeRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    for (Step step : record.answers()) {
      sentences.add(
          scribe.write(
              "%s %s on %s: %s"
                  .formatted(
                      record.to(),
                      step.kind().word(),
                      Wording.day(step.day()),
                      Wording.quoted(text(record, step.demand()))),
              cites(record, step, scribe)));
    }
    String heading = "What " + record.to() + " answered";
    if (sentences.isEmpty()) {
      heading = "No answer of " + record.to() + " is recorded";
      sentences.add(scribe.write(silence(record), List.of()));
    }
    return new Section(
        "answer",
        heading,
        List.of(
            new Block.Listing("", sentences),
            new Block.Note(
                "This says what this log holds up to the checkpoint below. An answer that went"
                    + " elsewhere is not in it.")));
  }

  private static String silence(NoticeRecord record) {
    String none =
        "Up to %s and the checkpoint below, this log holds no answer of %s to what the letter asks"
            .formatted(Wording.day(record.asOf()), record.to());
    var left = record.notice().leftAt();
    if (left == null) {
      return none + ".";
    }
    LocalDate day = LocalDate.ofInstant(left, ZoneOffset.UTC);
    long days = ChronoUnit.DAYS.between(day, record.asOf());
    return none + ", " + Wording.count(days, "day", "days") + " after it left.";
  }

  private static List<Citation> cites(NoticeRecord record, Step step, Scribe scribe) {
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(step.leaf(), "answer", ""));
    Evidence evidence = step.evidence();
    if (evidence.kind() == Evidence.Kind.NOTICE && evidence.leaf() >= 0) {
      cites.add(scribe.cite(evidence.leaf(), "message", ""));
    }
    record.findItem(evidence.id()).ifPresent(item -> cites.add(scribe.cite(item)));
    record.find(evidence.id()).ifPresent(claim -> cites.add(scribe.cite(claim)));
    return cites;
  }

  private static String text(NoticeRecord record, String demand) {
    return record.demands().stream()
        .filter(one -> one.id().equals(demand))
        .map(Demand::text)
        .findFirst()
        .orElse("");
  }

  private static Section letter(NoticeRecord record, Scribe scribe) {
    List<Sentence> lines = new ArrayList<>();
    record
        .notice()
        .body()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line ->
            lines.add(
                scribe.write(line, List.of(scribe.cite(record.notice().leaf(), LETTER, "")))));
    return new Section(
        LETTER,
        "What the letter says: " + record.notice().subject(),
        List.of(new Block.Listing("", lines)));
  }

  private static Section demands(NoticeRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    for (Demand demand : record.demands()) {
      String deadline =
          demand.deadline() == null
              ? ""
              : " Deadline: %s, %s."
                  .formatted(
                      Wording.day(demand.deadline()),
                      demand.deadlineStated() ? "stated in the appeal" : "set by the desk");
      sentences.add(
          scribe.write(
              Wording.quoted(demand.text()) + deadline,
              List.of(scribe.cite(demand.leaf(), "demand", ""))));
    }
    String heading =
        "What it asks"
            + (record.appeal().speaker().isBlank() ? "" : ", by " + record.appeal().speaker());
    return new Section("demands", heading, List.of(new Block.Listing("", sentences)));
  }

  private static Section evidence(NoticeRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence one : record.evidence()) {
      record.find(one.id()).ifPresent(claim -> sentences.add(scribe.attributed(claim)));
      record.findItem(one.id()).ifPresent(item -> sentences.add(item(item, scribe)));
    }
    int shown = sentences.size();
    int others = record.evidence().size() - shown;
    List<Citation> letter = List.of(scribe.cite(record.notice().leaf(), LETTER, ""));
    if (others > 0) {
      sentences.add(
          scribe.write(
              Wording.count(others, "piece of evidence is", "pieces of evidence are")
                  + " on record and not shown here.",
              letter));
    }
    if (sentences.isEmpty()) {
      sentences.add(scribe.write("No evidence was on record for it when it was composed.", letter));
    }
    String heading =
        shown == 0
            ? "What it rests on"
            : "It rests on " + Wording.count(shown, "piece of evidence", "pieces of evidence");
    return new Section("evidence", heading, List.of(new Block.Listing("", sentences)));
  }

  private static Sentence item(Item item, Scribe scribe) {
    return scribe.write(
        "The sealed item “%s”, sealed on %s, SHA-256 %s."
            .formatted(item.name(), Fate.moment(item.sealedAt()), item.digest()),
        List.of(scribe.cite(item)));
  }
}
