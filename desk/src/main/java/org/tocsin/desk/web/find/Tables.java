package org.tocsin.desk.web.find;

import java.util.List;
import org.tocsin.desk.find.NameHits;
import org.tocsin.desk.publish.chart.DataTable;

/** What was found, as tables to take away. Their columns are named alike in every language. */
final class Tables {
  private static final String UNKNOWN = "unknown";

  private Tables() {}

  static DataTable hits(List<HitLine> lines) {
    return new DataTable(
        "What was found",
        List.of(
            "day",
            "kind",
            "status",
            "speakers",
            "stance",
            "text",
            "title",
            "place",
            "grade",
            "case",
            "fact",
            "address"),
        lines.stream().map(Tables::row).toList());
  }

  private static List<String> row(HitLine line) {
    String day = line.day() == null ? UNKNOWN : line.day().toString();
    return List.of(
        line.dayText().isEmpty() ? day : line.dayText(),
        line.kind(),
        line.status(),
        line.speakers().isEmpty() ? UNKNOWN : String.join("; ", line.speakers()),
        line.stance(),
        line.text(),
        line.title(),
        line.place().isEmpty() ? UNKNOWN : line.place(),
        line.grade(),
        line.caseId(),
        String.valueOf(line.leaf()),
        line.href());
  }

  static DataTable names(List<NameHits> names) {
    return new DataTable(
        "How often each name is on record",
        List.of("name", "in this spelling", "in other spellings and scripts"),
        names.stream()
            .map(one ->
                List.of(
                    one.name(),
                    one.asked() ? String.valueOf(one.exact()) : "not asked",
                    one.asked() ? String.valueOf(one.near()) : "not asked"))
            .toList());
  }
}
