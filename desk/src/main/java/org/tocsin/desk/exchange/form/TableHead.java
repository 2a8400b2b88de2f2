package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.Row;
import org.tocsin.desk.exchange.sheet.Sheet;

/**
 * The rows of a table before its data.
 *
 * @param headerRow number of the row that names the columns
 * @param firstRow number of the first row of data
 * @param headers one a column, each different from the others and not blank
 * @param tags hashtags of the Humanitarian Exchange Language, one a column, "" where there is none;
 *     empty when the table has no such row
 */
public record TableHead(int headerRow, int firstRow, List<String> headers, List<String> tags) {
  private static final Pattern TAG =
      Pattern.compile("#[a-z][a-z0-9_]*(?:\\s*\\+\\s*[a-z][a-z0-9_]*)*");
  private static final int LONGEST_TAG = 200;
  private static final int ROWS = 30;

  public TableHead {
    headers = List.copyOf(headers);
    tags = List.copyOf(tags);
  }

  /**
   * Finds the head of a table.
   *
   * @param asked the header row when a person has named it, else 0: then it is the first row with
   *     as many cells as most rows have
   */
  public static TableHead of(Sheet sheet, int asked) throws IOException {
    List<Row> rows = new ArrayList<>();
    sheet.read(row -> {
      rows.add(row);
      return rows.size() < Math.max(ROWS, asked + 2);
    });
    int tagged = tagRow(rows);
    int header = asked > 0 ? index(rows, asked) : tagged > 0 ? tagged - 1 : headerRow(rows);
    if (header < 0) {
      throw new RefusedFile(
          asked > 0 ? "there is no row " + asked : "there is no row with column names",
          "the first row with cells names the columns; look whether the right sheet is chosen");
    }
    boolean tags = tagged == header + 1;
    int first = (int) rows.get(header).number() + (tags ? 2 : 1);
    return new TableHead(
        (int) rows.get(header).number(),
        first,
        headers(rows.get(header).texts()),
        tags ? rows.get(tagged).texts().stream().map(TableHead::tag).toList() : List.of());
  }

  private static String tag(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  private static int tagRow(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).texts().stream().filter(text -> !text.isEmpty()).toList();
      if (!cells.isEmpty() && cells.stream().allMatch(TableHead::isTag)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTag(String cell) {
    return cell.length() <= LONGEST_TAG && TAG.matcher(cell.toLowerCase(Locale.ROOT)).matches();
  }

  private static int index(List<Row> rows, int number) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  /** Titles above a table fill one or two cells; its header fills as many as its rows do. */
  private static int headerRow(List<Row> rows) {
    int most = rows.stream().mapToInt(TableHead::filled).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      if (most > 0 && filled(rows.get(i)) * 2 >= most) {
        return i;
      }
    }
    return -1;
  }

  private static int filled(Row row) {
    return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static List<String> headers(List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    Map<String, Integer> seen = new HashMap<>();
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String bare = cells.get(i).replaceAll("\\s+", " ");
      String header = bare.isEmpty() ? "column " + (i + 1) : bare;
      int times = seen.merge(header, 1, Integer::sum);
      headers.add(times == 1 ? header : header + " (" + times + ")");
    }
    return headers;
  }
}
