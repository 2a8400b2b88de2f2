package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.exchange.sheet.Row;
import org.tocsin.desk.exchange.sheet.Sheet;

/** A table in the long form: rows of the same record follow each other. */
public final class StatementsSource implements Source {
  private final Sheet sheet;
  private final TableHead head;

  public StatementsSource(Sheet sheet, TableHead head) {
    this.sheet = sheet;
    this.head = head;
  }

  /** Whether a table is in the long form. */
  public static boolean isLong(TableHead head) {
    return TableForm.isLong(head);
  }

  @Override
  public boolean isKeyed() {
    return true;
  }

  @Override
  public List<String> notes() {
    return sheet.notes();
  }

  @Override
  public void read(Sink sink) throws IOException {
    Group group = new Group(sink);
    sheet.read(row -> row.number() < head.firstRow() || row.isBlank() || group.add(row));
    group.end();
  }

  /** The rows of one record, handed on when the next record begins. */
  private static final class Group {
    private final Sink sink;
    private final List<RawValue> values = new ArrayList<>();
    private String key = "";
    private String type = "";
    private long number;
    private boolean wanted = true;

    private Group(Sink sink) {
      this.sink = sink;
    }

    private boolean add(Row row) throws IOException {
      String record = row.cell(0).text();
      if (number > 0 && !(record.equals(key) && row.cell(1).text().equals(type))) {
        end();
      }
      if (number == 0) {
        number = row.number();
        key = record;
        type = row.cell(1).text();
      }
      String field = row.cell(2).text();
      values.add(new RawValue(field, field, row.cell(3), qualifiers(row)));
      return wanted;
    }

    private void end() throws IOException {
      if (number > 0 && wanted) {
        wanted = sink.take(RawRecord.of(number, key, type, values));
      }
      values.clear();
      number = 0;
    }

    private static Qualifiers qualifiers(Row row) {
      return new Qualifiers(
          row.cell(4).text(),
          row.cell(5).text(),
          row.cell(6).text(),
          row.cell(7).text(),
          row.cell(8).text(),
          row.cell(9).text(),
          row.cell(10).text(),
          words(row.cell(11).text()),
          words(row.cell(12).text()));
    }

    private static List<String> words(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }
  }
}
