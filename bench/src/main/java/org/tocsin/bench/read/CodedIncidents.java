package org.tocsin.bench.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Incidents that Insecurity Insight coded by hand: an account and what was done to health or aid
 * workers. Columns are found by their headings, so that each of its tables can be read.
 */
final class CodedIncidents {
  /**
   * @param country ISO 3166 in three letters
   * @param denied null where the table does not code it
   */
  record Coded(
      String account,
      String country,
      int killed,
      int injured,
      int kidnapped,
      int arrested,
      @Nullable Boolean denied) {}

  private static final String ACCOUNT = "event description";
  private static final String DENIED = "access denied or obstructed";

  private CodedIncidents() {}

  /** The rows of a table that codes killed and kidnapped workers; none of any other file. */
  static List<Coded> of(CorpusFile file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    if (file.name().endsWith(".xlsx")) {
      sheet(file.bytes(), rows);
    } else if (file.name().endsWith(".json")) {
      for (JsonNode row : JsonMapper.shared().readTree(file.bytes())) {
        Map<String, String> cells = new HashMap<>();
        row.properties()
            .forEach(cell -> cells.put(heading(cell.getKey()), cell.getValue().asString("")));
        rows.add(cells);
      }
    }
    List<Coded> coded = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String account = row.getOrDefault(ACCOUNT, "").strip();
      if (!account.isEmpty()
          && row.keySet().stream().anyMatch(h -> h.endsWith("workers kidnapped"))) {
        coded.add(
            new Coded(
                account,
                row.getOrDefault("country iso", ""),
                number(row, "killed"),
                number(row, "injured"),
                number(row, "kidnapped"),
                number(row, "arrested"),
                row.containsKey(DENIED) ? !row.getOrDefault(DENIED, "0").equals("0") : null));
      }
    }
    return coded;
  }

  private static void sheet(byte[] bytes, List<Map<String, String>> rows) throws IOException {
    DataFormatter format = new DataFormatter(Locale.ROOT);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<String> headings = new ArrayList<>();
      for (Row row : book.getSheetAt(0)) {
        if (row.getRowNum() == 0) {
          row.forEach(cell -> headings.add(heading(format.formatCellValue(cell))));
        } else {
          Map<String, String> cells = new HashMap<>();
          row.forEach(cell -> {
            if (cell.getColumnIndex() < headings.size()) {
              cells.put(headings.get(cell.getColumnIndex()), format.formatCellValue(cell));
            }
          });
          rows.add(cells);
        }
      }
    }
  }

  private static String heading(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Of "health workers killed" or "aid workers killed". */
  private static int number(Map<String, String> row, String deed) {
    for (String who : List.of("health workers ", "aid workers ")) {
      String text = row.getOrDefault(who + deed, "").strip();
      if (!text.isEmpty() && text.chars().allMatch(Character::isDigit) && text.length() < 6) {
        return Integer.parseInt(text);
      }
    }
    return 0;
  }
}
