package org.tocsin.desk.attack;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.appeal.sanction.SampleLists;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.appeal.sanction.SubmissionText;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.interval.DayInterval;

/** What is answered to a restricted thing: an order and its days, a criterion, a screening. */
final class RestrictedAnswers {
  private static final String ORDER =
      """
      Resolution 8888 (2023)

      1 March 2023

      The Council of Zemblanita,

      1. Demands that the Government of Zemblanita open the Zemblanita Road without delay;

      2. Decides to remain seized of the matter.
      """;

  private final RestrictedThings things;

  RestrictedAnswers(RestrictedThings things) {
    this.things = things;
  }

  /** An obligation out of an order, judged; and a criterion out of a claim, assessed. */
  Item bind(String claim) throws IOException {
    Item order = things.seal(RestrictedThings.WORD + "-order.txt", ORDER);
    Duties duties = things.desk.rooms().duties();
    TakenText text = duties.takeRead(things.file.id(), order.id(), things.ben());
    Obligation said = text.text().obligations().getFirst();
    Duty duty = duties.state(text, said, 0, Optional.empty(), things.ben());
    DayInterval days = DayInterval.of(LocalDate.of(2023, 3, 2));
    duties.judge(
        duty,
        days,
        Fulfilment.NOT_MET,
        List.of(claim),
        RestrictedThings.WORD + " says so",
        things.ben());
    things.keep("orders", text.id());
    things.keep("duties", duty.id());
    Criteria criteria = things.desk.rooms().criteria();
    criteria.set(
        things.file.id(),
        RestrictedThings.WORD + " is heard",
        RestrictedThings.WORD,
        claim,
        things.ben());
    String criterion = criteria.matrix(things.file.id(), things.ben()).criteria().getLast().id();
    things.keep("criteria", criterion);
    String open =
        criteria.propose(things.file.id(), "Talks", "Westland", "", "Soon", things.ben()).id();
    criteria.assess(
        things.file.id(),
        open,
        0,
        criterion,
        "fails",
        RestrictedThings.WORD + " is not heard",
        things.ben());
    things.keep("replies", askReply(claim, order));
    return order;
  }

  /** A request to answer what a claim says, with its answer. */
  private String askReply(String claim, Item shown) {
    Replies replies = things.desk.rooms().replies();
    LocalDate day = LocalDate.of(2023, 3, 20);
    String words = RestrictedThings.WORD + " was turned back";
    String id =
        replies.prepare(things.file.id(), "icrc", words, List.of(claim), day, things.ben()).id();
    replies.hand(id, day, shown.id(), things.ben());
    replies.answer(id, day, RestrictedThings.WORD + " was not", "", things.ben());
    return id;
  }

  /** What was decided and written about a record. */
  void screen(String record) throws IOException {
    Sanctions sanctions = things.desk.rooms().sanctions();
    Item list = things.seal("list.xml", SampleLists.UN);
    sanctions.take(things.file.id(), list, "", Optional.empty(), things.ben());
    String key = "7000001";
    String name = sanctions.listEditions(things.file.id()).getFirst().list();
    sanctions.decide(
        things.file.id(),
        record,
        name,
        key,
        "match",
        70,
        RestrictedThings.WORD + " is meant",
        things.ben());
    SubmissionText text =
        new SubmissionText(
            RestrictedThings.WORD,
            RestrictedThings.WORD,
            RestrictedThings.WORD,
            List.of(things.first("candidates")),
            List.of(),
            RestrictedThings.WORD);
    things.keep("packages", sanctions.write(things.file.id(), "", record, text, things.ben()).id());
  }
}
