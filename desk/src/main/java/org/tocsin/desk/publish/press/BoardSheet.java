package org.tocsin.desk.publish.press;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.appeal.demand.Silence;
import org.tocsin.desk.appeal.demand.State;
import org.tocsin.desk.publish.dossier.Wording;

/**
 * What a template needs to print the board of demands; in English, as every paper is.
 *
 * @param style sheet to be put into the page
 */
public record BoardSheet(String caseName, DemandBoard board, String style) {

  /** A demand with whom it is made to, as wholes. */
  public record Row(Demand demand, List<Cell> cells) {}

  public String title() {
    return "Who was asked for what, as of " + Wording.day(board.asOf()) + ": " + caseName;
  }

  /** "4 Aug 2023, by the Council", as far as it is known. */
  public String head(Appeal appeal) {
    String day = appeal.day() == null ? "day unknown" : Wording.day(appeal.day());
    return appeal.speaker().isBlank() ? day : day + ", by " + appeal.speaker();
  }

  public List<Row> rows(Appeal appeal) {
    return board.wholes().stream()
        .filter(cell -> cell.demand().appealId().equals(appeal.id()))
        .collect(
            Collectors.groupingBy(Cell::demand, java.util.LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> new Row(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** "answered: refused". */
  public String state(Cell cell) {
    return words(cell.course().state())
        + (cell.course().answer() == null ? "" : ": " + cell.course().answer().word());
  }

  /** "unknown" when nobody was asked on a known day; "over" when the demand is. */
  public String silence(Cell cell) {
    Silence silence = cell.silence();
    if (!silence.runs()) {
      return "over";
    }
    return silence.days() < 0 ? "unknown" : Wording.count(silence.days(), "day", "days");
  }

  /** "20 Aug 2023, 3 days over". */
  public String deadline(Cell cell) {
    if (cell.demand().deadline() == null) {
      return "none";
    }
    Integer left = cell.silence().toDeadline();
    String day = Wording.day(cell.demand().deadline());
    return cell.silence().isOverdue() && left != null
        ? day + ", " + Wording.count(-left, "day", "days") + " over"
        : day;
  }

  /** "15 members: 14 made public, 1 answered"; "" when it stands for none. */
  public String members(Cell cell) {
    List<Cell> members = board.membersOf(cell);
    if (members.isEmpty()) {
      return "";
    }
    Map<State, Long> counts =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.course().state(), TreeMap::new, Collectors.counting()));
    return Wording.count(members.size(), "member", "members")
        + ": "
        + counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words(entry.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** "–" when none is known. */
  public String longest(DemandBoard.Compared row) {
    return row.longestSilence() < 0 ? "–" : Wording.count(row.longestSilence(), "day", "days");
  }

  private static String words(State state) {
    return state.word().replace('_', ' ');
  }
}
