package org.tocsin.desk.appeal.notice;

import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.Incoming;
import org.tocsin.desk.appeal.mail.Opener;
import org.tocsin.desk.appeal.mail.Verdict;

/**
 * Judges what a message that came shows of a letter that left.
 *
 * <ul>
 *   <li>A report of delivery shows it when it carries the secret of the envelope, which only
 *       servers on the way know, and names the address the letter went to.
 *   <li>A report that it came back is believed by the id of the letter alone: it makes less to be
 *       claimed, not more.
 *   <li>A report of display shows it when the addressee's domain signed it and a person let it go.
 *   <li>An answer is kept with what its signature shows; a person decides what it says. An answer
 *       of a program shows nothing.
 * </ul>
 */
record Receipts(NoticeTable table, PublicKeyRecordRetriever keys) {

  /**
   * @param step what it shows of the demands, null when it shows nothing
   */
  record Judged(
      Notice notice,
      Event.Kind kind,
      @Nullable StepKind step,
      String from,
      String detail,
      String signature) {}

  /** Empty when it is about no letter of this desk. */
  Optional<Judged> judge(byte[] bytes) {
    Incoming message = Opener.open(bytes);
    return switch (message) {
      case Incoming.Delivery report -> delivery(report);
      case Incoming.Display report ->
          byMessage(report).map(notice -> display(report, notice, bytes));
      case Incoming.AutoReply reply ->
          byMessage(reply)
              .map(
                  notice -> kept(notice, Event.Kind.AUTO_REPLY, reply.from(), reply.subject(), ""));
      case Incoming.Reply reply ->
          byMessage(reply)
              .map(notice ->
                  kept(
                      notice,
                      Event.Kind.REPLY,
                      reply.from(),
                      reply.subject(),
                      signature(verdict(bytes), notice)));
      case Incoming.Unrelated unrelated -> Optional.empty();
    };
  }

  private Optional<Notice> byMessage(Incoming message) {
    return message.about().stream().map(table::findByMessage).flatMap(Optional::stream).findFirst();
  }

  private Verdict verdict(byte[] bytes) {
    return Dkim.judge(bytes, Opener.authorDomain(bytes), keys);
  }

  /** Signed by its author is not yet signed by whom the letter went to. */
  private static String signature(Verdict verdict, Notice notice) {
    boolean other =
        verdict.result() == Verdict.Result.PASS && !verdict.vouchesFor(notice.address());
    return other ? Verdict.Result.FOREIGN.word() : verdict.result().word();
  }

  private static Judged kept(
      Notice notice, Event.Kind kind, String from, String detail, String signature) {
    return new Judged(notice, kind, null, from, detail, signature);
  }

  private Optional<Judged> delivery(Incoming.Delivery report) {
    Optional<Notice> proven = table.findByEnvelope(report.envelopeId());
    return proven
        .or(() -> byMessage(report))
        .map(notice -> delivery(report, notice, proven.isPresent()));
  }

  private static Judged delivery(Incoming.Delivery report, Notice notice, boolean proven) {
    Optional<Incoming.Recipient> found =
        report.recipients().stream()
            .filter(one ->
                List.of(one.address(), one.original()).stream()
                    .anyMatch(notice.address()::equalsIgnoreCase))
            .findFirst();
    if (found.isEmpty()) {
      return kept(notice, Event.Kind.UNPROVEN, "", "it speaks of another address", "");
    }
    Incoming.Recipient one = found.get();
    String said = (one.action() + " " + one.status() + " " + one.diagnostic()).strip();
    return switch (one.action()) {
      case "failed" -> new Judged(notice, Event.Kind.BOUNCED, StepKind.RETURNED, "", said, "");
      case "delivered" ->
          proven
              ? new Judged(notice, Event.Kind.DELIVERED, StepKind.DELIVERED, "", said, "")
              : kept(notice, Event.Kind.UNPROVEN, "", "no secret of the envelope: " + said, "");
      case "delayed" -> kept(notice, Event.Kind.DELAYED, "", said, "");
      case "relayed", "expanded" -> kept(notice, Event.Kind.RELAYED, "", said, "");
      default -> kept(notice, Event.Kind.UNPROVEN, "", said, "");
    };
  }

  private Judged display(Incoming.Display report, Notice notice, byte[] bytes) {
    Verdict verdict = verdict(bytes);
    boolean vouched =
        verdict.vouchesFor(notice.address())
            && report.from().equalsIgnoreCase(report.recipient())
            && report.recipient().equalsIgnoreCase(notice.address());
    String signature = signature(verdict, notice);
    if (vouched && report.disposition().equals("displayed") && !report.automatic()) {
      return new Judged(
          notice, Event.Kind.DISPLAYED, StepKind.OPENED, report.from(), "displayed", signature);
    }
    String said = report.disposition() + (report.automatic() ? ", by a program" : "");
    return kept(notice, Event.Kind.UNPROVEN, report.from(), said, signature);
  }
}
