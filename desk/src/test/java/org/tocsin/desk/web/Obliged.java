package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.Marked;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.appeal.duty.Tie;
import org.tocsin.desk.appeal.sanction.SampleLists;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.appeal.sanction.SubmissionText;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.interval.DayInterval;

/**
 * An invented resolution read from a sealed item, with an obligation that is tied to the road of
 * the exercise, has reports due and judged days.
 *
 * @param text id of the taken text
 * @param duty id of the obligation
 * @param edition of an invented list
 * @param submission a package about an actor
 */
record Obliged(String text, String duty, String edition, String submission) {
  private static final String RESOLUTION =
      """
      Resolution 9999 (2023)

      1 March 2023

      The Council of the Dale,

      Recalling its previous resolutions,

      Deeply concerned about the closure of the Ferry Road,

      1. Demands that the Government of Westland open the Ferry Road without delay;

      2. Requests the Secretary-General to report to the Council within 30 days on the \
      implementation of this resolution;

      3. Decides to remain seized of the matter.
      """;

  static Obliged write(Desk desk, CaseFile file, Viewer ben) throws IOException {
    Duties duties = desk.rooms().duties();
    byte[] bytes = RESOLUTION.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting()
            .seal(file.id(), "resolution.txt", new ByteArrayInputStream(bytes), "ben")
            .item();
    desk.establishing().read(item);
    TakenText text = duties.takeRead(file.id(), item.id(), ben);
    Obligation tied =
        new Obligation(
            "1",
            Marked.typed("Government of Westland"),
            Marked.typed("the people beyond the road"),
            Marked.typed("open the Ferry Road without delay"),
            Marked.typed("the road is open in both directions"),
            Marked.typed("2023-03-01"),
            Marked.typed(""),
            Marked.typed("2023-03-08 every 1 months"),
            "",
            new Tie("unimpeded", "Ferry", "both", ""));
    Duty duty = duties.state(text, tied, 0, Optional.empty(), ben);
    String claim = desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
    duties.judge(
        duty,
        DayInterval.inclusive(LocalDate.of(2023, 3, 2), LocalDate.of(2023, 3, 6)),
        Fulfilment.NOT_MET,
        List.of(claim),
        "Exercise: the office says so",
        ben);
    duties.recordReport(duty, LocalDate.of(2023, 3, 10), item.id(), "Exercise", ben);
    Criteria criteria = desk.rooms().criteria();
    criteria.set(file.id(), "Both sides are heard", "Relief Office of Eastland", "", ben);
    String proposal =
        criteria
            .propose(file.id(), "Talks at the ferry", "Westland", "2023-03-09", "A\nB", ben)
            .id();
    String criterion = criteria.matrix(file.id(), ben).criteria().getFirst().id();
    criteria.assess(file.id(), proposal, 0, criterion, "partly", "Exercise", ben);
    Sanctions sanctions = desk.rooms().sanctions();
    byte[] list = SampleLists.UN.getBytes(StandardCharsets.UTF_8);
    Item published =
        desk.collecting().seal(file.id(), "list.xml", new ByteArrayInputStream(list), "ben").item();
    String edition = sanctions.take(file.id(), published, "", Optional.empty(), ben).id();
    NewEntity guard =
        new NewEntity(
            "actor", Viewer.OPEN, List.of(NewStatement.of("name", "Road Guard of Westland")));
    String actor = desk.entities().open(file.id(), guard, "exercise", ben).id();
    SubmissionText written =
        new SubmissionText(
            "Office of the Dale",
            "Article 1",
            "said to have closed it",
            List.of(claim),
            List.of(),
            "not asked");
    String submission = sanctions.write(file.id(), "", actor, written, ben).id();
    return new Obliged(text.id(), duty.id(), edition, submission);
  }
}
