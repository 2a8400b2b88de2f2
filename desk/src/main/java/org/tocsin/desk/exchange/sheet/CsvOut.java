package org.tocsin.desk.exchange.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8, with the mark that spreadsheet programs need to see that it is. */
public final class CsvOut implements TableOut {
  private final CSVPrinter printer;

  public CsvOut(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
  }

  @Override
  public void row(List<String> values) throws IOException {
    for (String value : values) {
      printer.print(FormulaGuard.guard(value));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
