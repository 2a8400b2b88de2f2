package org.tocsin.desk.appeal.duty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tocsin.desk.collect.Item;

/**
 * A list of recommendations of the Universal Periodic Review: as a table, one row a recommendation,
 * with the state under review, the states that recommend, and the position; or as running text, see
 * {@link ReviewWords}. Columns are known by the words that the databases and matrices of the review
 * use for them. "Supported" and "accepted" are one position, "noted" and "not supported" another. A
 * table of many states gives the rows of the one that is asked for.
 */
final class ReviewList {
  private static final int MOST_ROWS = 2_000;
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "recommendation",
              List.of("recommendation", "recommendations", "recommendation text", "text"),
          "bearer", List.of("state under review", "sur", "reviewed state", "country", "to"),
          "by",
              List.of(
                  "recommending state",
                  "recommending state/s",
                  "recommending state(s)",
                  "recommending states",
                  "from"),
          "position", List.of("position", "response", "state position", "status"),
          "day", List.of("date", "session date", "adopted"),
          "label", List.of("number", "no", "id", "paragraph", "recommendation number"));

  private ReviewList() {}

  /**
   * @param text the table or the running text
   * @param state the state under review: which rows of a table of several states are meant, and who
   *     is meant where the list does not say; "" for none
   * @throws IllegalArgumentException in one line that says what the list lacks
   */
  static BindingText of(Item item, String text, String state) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Row> rows = isTable(plain) ? table(plain, state) : words(plain, state);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("there is no recommendation in it");
    }
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "it has more than 2000 recommendations; name one state under review");
    }
    return new BindingText(
        item.id(),
        "review",
        taken(item.name()),
        taken("Universal Periodic Review"),
        Marked.UNKNOWN,
        "",
        List.of(),
        rows.stream().map(Row::paragraph).toList(),
        rows.stream().map(Row::offer).toList());
  }

  /** One recommendation as a paragraph and an offer. */
  private record Row(
      String label, String words, String act, String by, String bearer, String day, String said) {
    BindingText.Paragraph paragraph() {
      boolean named = by.isEmpty() || words.contains(by.split(";", -1)[0]);
      return new BindingText.Paragraph(label, taken(named ? words : words + " (" + by + ")"));
    }

    Obligation offer() {
      return new Obligation(
          label,
          taken(bearer),
          Marked.UNKNOWN,
          taken(act),
          Marked.UNKNOWN,
          day.matches("\\d{4}-\\d{2}-\\d{2}") ? taken(day) : Marked.UNKNOWN,
          Marked.UNKNOWN,
          Marked.UNKNOWN,
          said,
          null);
    }
  }

  /**
   * Whether its first line is a header of several columns; one column may hold numbered text, and a
   * printed list keeps number, words and states of a recommendation in one cell of its table.
   */
  private static boolean isTable(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = delimiter(first);
    List<String> header = List.of(first.split(String.valueOf(delimiter), -1));
    boolean named = header.size() > 1 && columns(header).containsKey("recommendation");
    return named && delimiter != '\t' || ReviewWords.of(cells(text)).list().isEmpty();
  }

  /** Each cell on a line of its own. */
  private static String cells(String text) {
    return text.replace('\t', '\n');
  }

  private static char delimiter(String header) {
    if (header.indexOf('\t') >= 0) {
      return '\t';
    }
    return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
  }

  private static List<Row> words(String text, String state) {
    ReviewWords read = ReviewWords.of(cells(text));
    String bearer = state.isBlank() ? read.state().orElse("") : state;
    requireState(bearer);
    return read.list().stream()
        .map(one ->
            new Row(one.number(), one.words(), one.act(), one.by(), bearer, "", one.position()))
        .toList();
  }

  private static List<Row> table(String text, String state) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    List<Row> all = new ArrayList<>();
    boolean ofStates;
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      Map<String, String> columns = columns(rows.getHeaderNames());
      if (!columns.containsKey("recommendation")) {
        throw new IllegalArgumentException("the table has no column called Recommendation");
      }
      ofStates = columns.containsKey("bearer");
      for (CSVRecord row : rows) {
        row(row, columns, state, all.size() + 1).ifPresent(all::add);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("the file is no table: " + e.getMessage(), e);
    }
    return ofStates && !state.isBlank() ? ofState(all, state) : all;
  }

  private static List<Row> ofState(List<Row> all, String state) {
    List<Row> chosen = all.stream().filter(one -> same(one.bearer(), state)).toList();
    if (chosen.isEmpty() && !all.isEmpty()) {
      long states = all.stream().map(Row::bearer).distinct().count();
      throw new IllegalArgumentException(
          "the table has recommendations to %d states, and none to %s".formatted(states, state));
    }
    return chosen;
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static void requireState(String state) {
    if (state.isBlank()) {
      throw new IllegalArgumentException(
          "the table does not say which state is under review; write it beside the file");
    }
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

  private static Optional<Row> row(
      CSVRecord row, Map<String, String> columns, String state, int number) {
    String words = cell(row, columns, "recommendation");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String said = cell(row, columns, "bearer");
    String bearer = said.isEmpty() ? state : said;
    requireState(bearer);
    String day = cell(row, columns, "day");
    String position = ReviewWords.position(cell(row, columns, "position"));
    List<ReviewWords.Recommendation> numbered = ReviewWords.of(words).list();
    if (numbered.size() == 1) {
      ReviewWords.Recommendation one = numbered.getFirst();
      return Optional.of(
          new Row(one.number(), one.words(), one.act(), one.by(), bearer, day, position));
    }
    String label = cell(row, columns, "label");
    String numeral = label.isEmpty() ? String.valueOf(number) : label;
    return Optional.of(
        new Row(numeral, words, words, cell(row, columns, "by"), bearer, day, position));
  }

  private static String cell(CSVRecord row, Map<String, String> columns, String what) {
    String column = columns.get(what);
    return column == null || !row.isSet(column) ? "" : row.get(column).strip();
  }

  private static Marked taken(String words) {
    return new Marked(words, false, "taken from the sealed list");
  }
}
