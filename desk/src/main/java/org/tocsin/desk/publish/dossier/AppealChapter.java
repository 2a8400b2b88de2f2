package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.appeal.Board.AddresseeRow;
import org.tocsin.desk.appeal.Board.AppealSheet;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.appeal.Board.Response;
import org.tocsin.desk.publish.chart.Pictures;

/** Who was asked for what, and how long each has been silent. */
final class AppealChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    Board board = record.board();
    if (board.appeals().isEmpty()) {
      return List.of();
    }
    Block.Figure figure =
        Figures.drawAll("appeal", (sheet, id) -> Pictures.english().silence(board, sheet, id));
    List<Block> blocks = new ArrayList<>();
    blocks.add(figure);
    for (AppealSheet appeal : board.appeals()) {
      for (AddresseeRow row : appeal.addressees()) {
        List<Sentence> sentences = new ArrayList<>();
        row.demands().forEach(demand -> sentences.add(demand(appeal, row, demand, scribe)));
        if (sentences.isEmpty()) {
          continue;
        }
        blocks.add(new Block.Listing(heading(board, appeal, row), sentences));
      }
    }
    return List.of(new Section("appeal", figure.wide().finding(), blocks));
  }

  private static String heading(Board board, AppealSheet appeal, AddresseeRow row) {
    return board.appeals().size() > 1
        ? "To " + row.name() + " (" + appeal.title() + ")"
        : "To " + row.name();
  }

  private static Sentence demand(
      AppealSheet appeal, AddresseeRow row, DemandRow demand, Scribe scribe) {
    String who = appeal.speaker() == null ? "“" + appeal.title() + "”" : appeal.speaker();
    String asked = appeal.day() == null ? "" : " on " + Wording.day(appeal.day());
    String text =
        "%s%s asks %s (%s, %s): %s %s"
            .formatted(
                who,
                asked,
                row.name(),
                demand.force(),
                demand.polarity(),
                Wording.quoted(demand.demand().statement()),
                standing(demand));
    List<Citation> cites = new ArrayList<>();
    cites.addAll(scribe.citeFully(demand.demand()));
    cites.add(scribe.cite(row.addressee()));
    demand.responses().forEach(r -> cites.add(scribe.cite(r.leaf(), "answer", "")));
    return scribe.write(text, Scribe.distinct(cites));
  }

  private static String standing(DemandRow demand) {
    String state = "State: " + demand.state() + ".";
    if (!demand.responses().isEmpty()) {
      List<String> answers = demand.responses().stream().map(AppealChapter::answer).toList();
      return state + " Recorded answers: " + String.join("; ", answers) + ".";
    }
    return demand.silenceDays() < 0
        ? state + " No answer is recorded; the day of asking is unknown."
        : state + " No answer is recorded for " + demand.silenceDays() + " days.";
  }

  private static String answer(Response response) {
    return response.kind() + " on " + Wording.day(response.day()) + ", “" + response.note() + "”";
  }
}
