package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.duty.Judgement;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.foresight.duty.DayState;
import org.tocsin.foresight.duty.DutyDays;

/** The duties that people stated, and on how many days each was met, not met or disputed. */
final class StandingChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<DutyStanding> duties = record.judged().duties();
    if (duties.isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (DutyStanding standing : duties) {
      sentences.add(stated(standing, scribe));
      days(standing.measured(), "As the reports have it", scribe).ifPresent(sentences::add);
      judged(standing, scribe).ifPresent(sentences::add);
    }
    String heading = count(duties.size(), "duty", "duties") + " with a state for every day";
    return List.of(new Section("standing", heading, List.of(new Block.Listing("", sentences))));
  }

  private static Sentence stated(DutyStanding standing, Scribe scribe) {
    Obligation duty = standing.duty().obligation();
    String paragraph = duty.paragraph().isEmpty() ? "" : ", paragraph " + duty.paragraph();
    String condition = duty.condition().isKnown() ? ", met when " + duty.condition().text() : "";
    String checked =
        duty.act().verified()
            ? "its wording was compared with the text"
            : "its wording was not compared with the text";
    String text =
        "A duty as people stated it%s (%s): %s is bound to %s%s."
            .formatted(
                paragraph,
                checked,
                duty.bearer().text(),
                duty.act().text().replaceFirst("[.]$", ""),
                condition.replaceFirst("[.]$", ""));
    return scribe.write(text, List.of(scribe.cite(standing.duty().leaf(), "duty", "")));
  }

  private static Optional<Sentence> days(Optional<DutyDays> days, String lead, Scribe scribe) {
    return days.map(d -> {
      List<String> ids =
          d.runs().stream()
              .flatMap(run -> run.evidence().values().stream())
              .flatMap(List::stream)
              .distinct()
              .toList();
      return scribe.write(lead + ", " + counted(d), scribe.citeAll(ids));
    });
  }

  private static Optional<Sentence> judged(DutyStanding standing, Scribe scribe) {
    if (standing.judgements().isEmpty()) {
      return Optional.empty();
    }
    List<Citation> cites = new ArrayList<>();
    standing
        .judgements()
        .forEach(one -> cites.add(scribe.cite(one.leaf(), "judgement of days", "")));
    standing.judgements().stream()
        .map(Judgement::claims)
        .forEach(claims -> cites.addAll(scribe.citeAll(claims)));
    return standing
        .judged()
        .map(d -> scribe.write("As people judged it, " + counted(d), Scribe.distinct(cites)));
  }

  private static String counted(DutyDays days) {
    return "of %d days from %s: %d met, %d not met, %d disputed, %d unknown."
        .formatted(
            days.window().days(),
            Wording.day(days.window().from()),
            days.days(DayState.MET),
            days.days(DayState.NOT_MET),
            days.days(DayState.DISPUTED),
            days.days(DayState.UNKNOWN));
  }
}
