package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.publish.reply.Request;

/** Who was asked to answer what is said about them, and what they answered or that they did not. */
final class ReplyChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Request> asked =
        record.judged().replies().stream().filter(one -> one.asked().isPresent()).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (Request one : asked) {
      blocks.add(new Block.Listing(one.party(), lines(one, record.asOf(), scribe)));
    }
    long answered = asked.stream().filter(one -> one.answer().isPresent()).count();
    String heading =
        "Right of reply: %s, %d of them answered"
            .formatted(count(asked.size(), "party asked", "parties asked"), answered);
    return List.of(new Section("replies", heading, blocks));
  }

  private static List<Sentence> lines(Request one, LocalDate asOf, Scribe scribe) {
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(one.leaf(), "request for reply", ""));
    one.steps().forEach(step -> cites.add(scribe.cite(step.leaf(), "step of a request", "")));
    String day = one.asked().map(Wording::day).orElse("");
    String question =
        "Asked on %s to answer by %s what is said: %s"
            .formatted(day, Wording.day(one.due()), Wording.quoted(one.words()));
    String answer =
        one.answer()
            .map(given ->
                "Answered on %s: %s"
                    .formatted(Wording.day(given.day()), Wording.quoted(given.text())))
            .orElse("No answer is on record up to " + Wording.day(asOf) + ".");
    return List.of(scribe.write(question, cites), scribe.write(answer, cites));
  }
}
