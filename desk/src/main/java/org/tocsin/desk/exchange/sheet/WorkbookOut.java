package org.tocsin.desk.exchange.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An XLSX workbook of text cells, one sheet after another, streamed. */
public final class WorkbookOut implements AutoCloseable {
  private static final int MOST_CHARACTERS = 32_767;
  private static final int ROWS_A_FLUSH = 500;
  private static final int NAME = 31;

  private final Workbook book;

  public WorkbookOut(OutputStream out) {
    this.book = new Workbook(keepingOpen(out), "Tocsin", null);
  }

  /** Begins a sheet; the one before is ended. */
  public TableOut sheet(String name) {
    String safe = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    Worksheet sheet = book.newWorksheet(safe.substring(0, Math.min(NAME, safe.length())));
    sheet.freezePane(0, 1);
    return new Rows(sheet);
  }

  @Override
  public void close() throws IOException {
    book.finish();
  }

  private static OutputStream keepingOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static final class Rows implements TableOut {
    private final Worksheet sheet;
    private int next;

    private Rows(Worksheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public void row(List<String> values) throws IOException {
      for (int column = 0; column < values.size(); column++) {
        String value = FormulaGuard.guard(values.get(column));
        if (value.length() > MOST_CHARACTERS) {
          throw new IOException(
              "a value has more than %,d characters, which no XLSX cell holds: export as CSV"
                  .formatted(MOST_CHARACTERS));
        }
        if (!value.isEmpty()) {
          sheet.inlineString(next, column, value);
        }
      }
      next++;
      if (next % ROWS_A_FLUSH == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      sheet.finish();
    }
  }
}
