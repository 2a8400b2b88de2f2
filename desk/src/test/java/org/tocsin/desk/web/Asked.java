package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.NewDemand;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.notice.NewNotice;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.reply.Replies;

/**
 * An invented appeal with a demand to a group, an answer of one member, and a letter on paper.
 *
 * @param demand id of the demand
 * @param notice id of the letter
 * @param reply id of a request to answer what is going to be said, asked and answered
 */
public record Asked(String appeal, String demand, String notice, String reply) {

  /**
   * @param more stands in the title, the demand and the letter
   */
  public static Asked write(Desk desk, CaseFile file, String more, Viewer by, Viewer other)
      throws IOException {
    Appeals appeals = desk.rooms().appeals();
    LocalDate day = LocalDate.of(2023, 3, 20);
    Appeal appeal =
        appeals.compose(file.id(), "Open the road " + more, "Council of Kesten", day, by);
    Demand demand =
        appeals.add(
            appeal.id(),
            NewDemand.of("Open the Ferry Road " + more),
            List.of("un-sc-members", "icrc"),
            day,
            by);
    appeals.setDeadline(demand.id(), day.plusDays(30), by);
    byte[] bytes = ("Exercise: receipt " + more).getBytes(StandardCharsets.UTF_8);
    String scan =
        desk.collecting()
            .seal(file.id(), "receipt.txt", new ByteArrayInputStream(bytes), by)
            .item()
            .id();
    String group = demand.addressees().getFirst();
    appeals.show(
        demand.id(), group, "state-fr", StepKind.NOTED, day, Evidence.item(scan), more, by);
    Notice notice =
        desk.rooms()
            .notices()
            .compose(
                new NewNotice(
                    appeal.id(),
                    demand.addressees().getLast(),
                    "",
                    List.of(demand.id()),
                    Notice.Way.POST,
                    "19 avenue de la Paix",
                    "The road " + more,
                    "Please open it. " + more,
                    "en",
                    false,
                    false),
                by);
    desk.rooms().notices().approve(notice.id(), other);
    desk.rooms().notices().hand(notice.id(), StepKind.SENT, day, List.of(scan), "registered", by);
    Path certificates = Files.createDirectories(desk.home().root().resolve("certificates"));
    desk.rooms()
        .certifying()
        .certify(notice.id(), day.plusDays(30), by, certificates.resolve(notice.id()));
    return new Asked(appeal.id(), demand.id(), notice.id(), reply(desk, file, more, scan, day, by));
  }

  private static String reply(
      Desk desk, CaseFile file, String more, String scan, LocalDate day, Viewer by) {
    Replies replies = desk.rooms().replies();
    LocalDate due = day.plusDays(14);
    String words = "The Committee was asked for a convoy. " + more;
    String id = replies.prepare(file.id(), "icrc", words, List.of(), due, by).id();
    replies.hand(id, day, scan, by);
    replies.answer(id, day.plusDays(3), "We were not. " + more, scan, by);
    return id;
  }
}
