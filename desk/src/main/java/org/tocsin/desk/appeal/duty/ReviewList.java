package org.tocsin.desk.appeal.duty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tocsin.desk.collect.Item;

/**
 * A list of recommendations of the Universal Periodic Review as a table: one row a recommendation,
 * with the state under review, the states that recommend, and the position. Columns are known by
 * the words that the databases and matrices of the review use for them. "Supported" and "accepted"
 * are one position, "noted" and "not supported" another.
 */
final class ReviewList {
  private static final int MOST_ROWS = 2_000;
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "recommendation",
              List.of("recommendation", "recommendations", "full list of themes text"),
          "bearer", List.of("state under review", "sur", "reviewed state", "country"),
          "by", List.of("recommending state", "recommending state/s", "recommending states"),
          "position", List.of("position", "response", "state position", "status"),
          "day", List.of("date", "session date", "adopted"),
          "label", List.of("number", "no", "id", "paragraph", "recommendation number"));

  private ReviewList() {}

  /**
   * @param bearer the state under review, where the table has no column for it; "" for none
   * @throws IllegalArgumentException in one line that says what the table lacks
   */
  static BindingText of(Item item, String csv, String bearer) {
    List<BindingText.Paragraph> paragraphs = new ArrayList<>();
    List<Obligation> offers = new ArrayList<>();
    char delimiter = csv.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      Map<String, String> columns = columns(rows.getHeaderNames());
      if (!columns.containsKey("recommendation")) {
        throw new IllegalArgumentException("the table has no column called Recommendation");
      }
      for (CSVRecord row : rows) {
        if (paragraphs.size() == MOST_ROWS) {
          throw new IllegalArgumentException("it has more than 2000 rows; take it in parts");
        }
        add(row, columns, bearer, paragraphs, offers);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("the file is no table: " + e.getMessage(), e);
    }
    if (offers.isEmpty()) {
      throw new IllegalArgumentException("there is no recommendation in it");
    }
    return new BindingText(
        item.id(),
        "review",
        taken(item.name()),
        taken("Universal Periodic Review"),
        Marked.UNKNOWN,
        "",
        List.of(),
        paragraphs,
        offers);
  }

  private static Map<String, String> columns(List<String> header) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String name : header) {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      COLUMNS.forEach((what, known) -> {
        if (known.contains(plain)) {
          columns.putIfAbsent(what, name);
        }
      });
    }
    return columns;
  }

  private static void add(
      CSVRecord row,
      Map<String, String> columns,
      String bearer,
      List<BindingText.Paragraph> paragraphs,
      List<Obligation> offers) {
    String words = cell(row, columns, "recommendation");
    if (words.isEmpty()) {
      return;
    }
    String who = cell(row, columns, "bearer").isEmpty() ? bearer : cell(row, columns, "bearer");
    if (who.isBlank()) {
      throw new IllegalArgumentException(
          "the table does not say which state is under review; write it beside the file");
    }
    String given = cell(row, columns, "label");
    String label = given.isEmpty() ? String.valueOf(paragraphs.size() + 1) : given;
    String by = cell(row, columns, "by");
    paragraphs.add(
        new BindingText.Paragraph(label, taken(by.isEmpty() ? words : words + " (" + by + ")")));
    String day = cell(row, columns, "day");
    offers.add(
        new Obligation(
            label,
            taken(who),
            Marked.UNKNOWN,
            taken(words),
            Marked.UNKNOWN,
            day.matches("\\d{4}-\\d{2}-\\d{2}") ? taken(day) : Marked.UNKNOWN,
            Marked.UNKNOWN,
            Marked.UNKNOWN,
            position(cell(row, columns, "position")),
            null));
  }

  private static String cell(CSVRecord row, Map<String, String> columns, String what) {
    String column = columns.get(what);
    return column == null || !row.isSet(column) ? "" : row.get(column).strip();
  }

  private static String position(String said) {
    String plain = said.toLowerCase(Locale.ROOT);
    if (plain.startsWith("support") || plain.startsWith("accept")) {
      return "supported";
    }
    return plain.startsWith("not") || plain.startsWith("reject") ? "noted" : "";
  }

  private static Marked taken(String words) {
    return new Marked(words, false, "taken from the sealed table");
  }
}
