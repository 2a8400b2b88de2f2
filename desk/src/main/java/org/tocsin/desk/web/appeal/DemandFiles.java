package org.tocsin.desk.web.appeal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Codes;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.publish.chart.DataTable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The board as files for other programs: the same words in every language. */
final class DemandFiles {
  private static final List<String> COLUMNS =
      List.of(
          "appeal",
          "addressee",
          "party",
          "demand",
          "force",
          "polarity",
          "forum",
          "measure",
          "target",
          "instrument",
          "ultimate addressee",
          "deadline",
          "deadline is",
          "state",
          "answer",
          "days silent",
          "parties requested",
          "response",
          "impact",
          "status",
          "priority",
          "upr");
  private static final int LONGEST_LINE = 73;

  private DemandFiles() {}

  /** A row a cell, the last columns in words of HURIDOCS' Intervention format and of the UPR. */
  static DataTable table(DemandBoard board) {
    List<List<String>> rows = new ArrayList<>();
    for (Cell cell : board.cells()) {
      Demand demand = cell.demand();
      Codes codes = Codes.of(cell.course());
      rows.add(
          List.of(
              title(board, demand),
              cell.addressee().name(),
              cell.party().isEmpty() ? "" : cell.partyName(),
              demand.text(),
              demand.force(),
              demand.polarity(),
              demand.forum(),
              demand.measure(),
              demand.target(),
              demand.instrument(),
              demand.ultimate(),
              demand.deadline() == null ? "" : String.valueOf(demand.deadline()),
              demand.deadline() == null ? "" : demand.deadlineStated() ? "stated" : "set",
              cell.course().state().word(),
              answer(cell),
              cell.silence().days() < 0 ? "unknown" : String.valueOf(cell.silence().days()),
              cell.partyName(),
              codes.response(),
              codes.impact(),
              codes.status(),
              demand.priority(),
              codes.upr()));
    }
    return new DataTable("Demands as of " + board.asOf(), COLUMNS, rows);
  }

  private static String title(DemandBoard board, Demand demand) {
    return board.appeals().stream()
        .filter(appeal -> appeal.id().equals(demand.appealId()))
        .findFirst()
        .map(appeal -> appeal.title())
        .orElse("");
  }

  private static String answer(Cell cell) {
    return cell.course().answer() == null ? "" : cell.course().answer().word();
  }

  /** The same with each step and the fact that holds it. */
  static byte[] json(DemandBoard board) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("schema", "tocsin-demands/1").put("case", board.caseId());
    all.put("as_of", board.asOf().toString());
    for (Cell cell : board.cells()) {
      Demand demand = cell.demand();
      Codes codes = Codes.of(cell.course());
      ObjectNode one = all.withArray("cells").addObject();
      one.put("demand", demand.id()).put("text", demand.text()).put("leaf", demand.leaf());
      one.put("appeal", demand.appealId()).put("addressee", cell.addressee().name());
      one.put("party", cell.party()).put("party_name", cell.partyName());
      one.put("force", demand.force()).put("polarity", demand.polarity());
      one.put("forum", demand.forum()).put("measure", demand.measure());
      one.put("target", demand.target()).put("instrument", demand.instrument());
      one.put("ultimate", demand.ultimate());
      one.put("deadline", demand.deadline() == null ? null : String.valueOf(demand.deadline()));
      one.put("state", cell.course().state().word()).put("answer", answer(cell));
      one.put("days_silent", cell.silence().days() < 0 ? null : cell.silence().days());
      ObjectNode huridocs = one.putObject("huridocs_intervention");
      huridocs.put("parties_requested", cell.partyName()).put("response", codes.response());
      huridocs.put("impact", codes.impact()).put("status", codes.status());
      huridocs.put("priority", demand.priority());
      one.put("upr", codes.upr());
      cell.course().steps().forEach(step -> one.withArray("steps").add(json(step)));
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private static ObjectNode json(Step step) {
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("leaf", step.leaf());
    one.put("kind", step.kind().word()).put("day", step.day().toString()).put("by", step.by());
    return one.put("shown_by", step.evidence().kind().word());
  }

  /** Deadlines as a calendar (RFC 5545): an entry a demand, on the day until which it is asked. */
  static byte[] calendar(DemandBoard board) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Tocsin//demands//EN");
    for (Cell cell : board.wholes()) {
      LocalDate deadline = cell.demand().deadline();
      if (deadline != null && !cell.course().isOver()) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + cell.demand().id() + "." + cell.addressee().id() + "@tocsin.invalid");
        line(out, "DTSTAMP:" + basic(board.asOf()) + "T000000Z");
        line(out, "DTSTART;VALUE=DATE:" + basic(deadline));
        line(out, "DTEND;VALUE=DATE:" + basic(deadline.plusDays(1)));
        line(out, "SUMMARY:" + text(cell.addressee().name() + ": " + cell.demand().text()));
        line(out, "STATUS:CONFIRMED");
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
      }
    }
    line(out, "END:VCALENDAR");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String basic(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String text(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Folded so that no line has more than 75 octets, and no character is cut. */
  private static void line(StringBuilder out, String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += size;
      at += Character.charCount(point);
    }
    out.append("\r\n");
  }
}
