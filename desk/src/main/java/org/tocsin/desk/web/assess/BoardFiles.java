package org.tocsin.desk.web.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.Contest;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.assess.Trend;
import org.tocsin.desk.measure.board.Board;
import org.tocsin.desk.measure.board.Line;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.cases.Grounds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of indicators or stages as files for other programs: the same words in every language, and
 * "unknown" where something is not known. Claims that the person does not see are in none.
 */
record BoardFiles(Grounds grounds, Viewer viewer) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String UNKNOWN = "unknown";
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "text",
          "group",
          "verified",
          "state",
          "reports for",
          "reports against",
          "origins",
          "changes",
          "finding",
          "says",
          "grade",
          "trend",
          "place",
          "period",
          "analyst",
          "review",
          "contested by");

  /** A row a finding, and one for each question without any. */
  static DataTable table(Board board) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : board.lines()) {
      if (line.findings().isEmpty()) {
        rows.add(row(line, Stream.generate(() -> UNKNOWN).limit(9).toList()));
      }
      line.findings().forEach(finding -> rows.add(row(line, cells(finding))));
    }
    return new DataTable(board.lens().name(), COLUMNS, rows);
  }

  private static List<String> row(Line line, List<String> finding) {
    List<String> row = new ArrayList<>();
    row.add(line.question().code());
    row.add(line.question().text());
    row.add(line.question().group());
    row.add(line.question().verified() ? "yes" : "no");
    row.add(word(line.state()));
    row.add(String.valueOf(line.standing().supporting()));
    row.add(String.valueOf(line.standing().contesting()));
    row.add(String.valueOf(line.standing().origins()));
    row.add(String.valueOf(line.changes().size()));
    row.addAll(finding);
    return row;
  }

  private static List<String> cells(IndicatorFinding finding) {
    String contested =
        finding.contested().stream().map(Contest::by).collect(Collectors.joining(", "));
    return List.of(
        String.valueOf(finding.entity().number()),
        finding.bearing().map(Bearing::code).orElse(UNKNOWN),
        finding.grade().map(Grade::toString).orElse(UNKNOWN),
        finding.trend().map(Trend::code).orElse(UNKNOWN),
        orUnknown(finding.place()),
        orUnknown(finding.period()),
        finding.analyst(),
        finding.entity().state(),
        contested.isEmpty() ? "nobody" : contested);
  }

  byte[] json(Board board) {
    ObjectNode all = JSON.objectNode();
    all.put("list", board.lens().name()).put("author", board.lens().author());
    all.put("source", board.lens().source()).put("as_of", board.asOf().toString());
    board.since().ifPresent(day -> all.put("since", day.toString()));
    ObjectNode coverage = all.putObject("coverage");
    put(coverage.putArray("evidence"), board.coverage().evidence());
    put(coverage.putArray("contested"), board.coverage().contested());
    put(coverage.putArray("assessed"), board.coverage().assessed());
    put(coverage.putArray("not_assessed"), board.coverage().notAssessed());
    ArrayNode lines = all.putArray("questions");
    board.lines().forEach(line -> lines.add(json(line)));
    ObjectNode leads = all.putObject("worth_finding_out");
    board
        .leadsByReason()
        .forEach((why, about) ->
            put(
                leads.putArray(word(why)),
                about.stream().map(line -> line.question().code()).toList()));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private ObjectNode json(Line line) {
    ObjectNode one = JSON.objectNode();
    one.put("number", line.question().code()).put("text", line.question().text());
    one.put("verified", line.question().verified()).put("source", line.question().source());
    one.put("state", word(line.state())).put("changes", line.changes().size());
    one.put("reports_for", line.standing().supporting());
    one.put("reports_against", line.standing().contesting());
    one.put("origins", line.standing().origins());
    ArrayNode findings = one.putArray("findings");
    line.findings().forEach(finding -> findings.add(json(finding)));
    return one;
  }

  private ObjectNode json(IndicatorFinding finding) {
    ObjectNode one = JSON.objectNode();
    one.put("id", finding.id()).put("number", finding.entity().number());
    one.put("says", finding.bearing().map(Bearing::code).orElse(UNKNOWN));
    one.put("grade", finding.grade().map(Grade::toString).orElse(UNKNOWN));
    one.put("grade_reason", finding.gradeReason());
    one.put("trend", finding.trend().map(Trend::code).orElse(UNKNOWN));
    one.put("place", finding.place()).put("period", finding.period());
    put(one.putArray("reasons"), finding.reasons());
    put(one.putArray("not_known"), finding.unknowns());
    put(one.putArray("claims_for"), seen(finding.claims()));
    put(one.putArray("claims_against"), seen(finding.against()));
    one.put("analyst", finding.analyst()).put("stated", finding.at().toString());
    one.put("review", finding.entity().state());
    ArrayNode contested = one.putArray("contested_by");
    for (Contest contest : finding.contested()) {
      contested.addObject().put("by", contest.by()).put("reason", contest.reason());
    }
    return one;
  }

  private List<String> seen(List<String> ids) {
    return grounds.list(ids, viewer).stream().map(one -> one.candidate().id()).toList();
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static String orUnknown(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
