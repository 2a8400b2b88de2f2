package org.tocsin.desk.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table written as text, quotes as RFC 4180 has them; streamed, so its size costs no memory. */
final class TextSheet implements Sheet {
  private final Path file;
  private final Layout layout;
  private final int markBytes;
  private final SheetLimits limits;

  TextSheet(Path file, Layout layout, int markBytes, SheetLimits limits) {
    this.file = file;
    this.layout = layout;
    this.markBytes = markBytes;
    this.limits = limits;
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<String> siblings() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void read(RowSink sink) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(layout.delimiter().charAt(0))
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.skipNBytes(markBytes);
      RecordBound bound =
          new RecordBound(
              new InputStreamReader(in, Charset.forName(layout.charset())),
              limits.recordCharacters());
      try (CSVParser parser = CSVParser.builder().setReader(bound).setFormat(format).get()) {
        read(parser.iterator(), bound, sink);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(Iterator<CSVRecord> records, RecordBound bound, RowSink sink)
      throws IOException {
    long number = 0;
    boolean wanted = true;
    while (wanted && records.hasNext()) {
      CSVRecord record = records.next();
      bound.recordEnded();
      number++;
      if (number > limits.rows()) {
        throw new RefusedFile(
            "it has more than %,d rows".formatted(limits.rows()),
            "split it into several files with the same header");
      }
      if (record.size() > limits.columns()) {
        throw new RefusedFile(
            "row %,d has %,d cells; %,d can be taken in"
                .formatted(number, record.size(), limits.columns()),
            "choose another delimiter, or leave out columns that are not needed");
      }
      wanted = sink.take(row(number, record));
    }
  }

  private Row row(long number, CSVRecord record) {
    List<Cell> cells = new ArrayList<>(record.size());
    for (String text : record) {
      cells.add(TextCells.cell(text, limits));
    }
    return new Row(number, cells);
  }
}
