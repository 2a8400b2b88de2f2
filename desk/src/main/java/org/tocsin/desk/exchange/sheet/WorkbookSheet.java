package org.tocsin.desk.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** One sheet of an XLSX workbook that {@link WorkbookGuard} let pass; rows are streamed. */
final class WorkbookSheet implements Sheet {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final ReadingOptions PLAIN = new ReadingOptions(false, true);

  private final Path file;
  private final Layout layout;
  private final List<String> siblings;
  private final List<String> notes;
  private final SheetLimits limits;

  private WorkbookSheet(
      Path file, Layout layout, List<String> siblings, List<String> notes, SheetLimits limits) {
    this.file = file;
    this.layout = layout;
    this.siblings = siblings;
    this.notes = notes;
    this.limits = limits;
  }

  static Sheet open(Path file, Layout asked, SheetLimits limits) throws IOException {
    List<String> notes = new WorkbookGuard(limits).check(file);
    List<String> names;
    try (ReadableWorkbook book = safely(() -> book(file))) {
      names = safely(() -> book.getSheets().map(sheet -> sheet.getName()).toList());
    }
    if (names.isEmpty()) {
      throw new RefusedFile("the workbook has no sheet", "save it again and upload the new file");
    }
    String name = asked.sheet().isEmpty() ? names.getFirst() : asked.sheet();
    if (!names.contains(name)) {
      throw new RefusedFile(
          "the workbook has no sheet of that name", "choose one of its sheets from the list");
    }
    Layout layout = new Layout("", "", name, asked.headerRow());
    return new WorkbookSheet(file, layout, names, notes, limits);
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<String> siblings() {
    return siblings;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void read(RowSink sink) throws IOException {
    try (ReadableWorkbook book = safely(() -> book(file));
        Stream<org.dhatim.fastexcel.reader.Row> rows =
            safely(() -> book.findSheet(layout.sheet()).orElseThrow().openStream())) {
      WorkbookCells cells = new WorkbookCells(safely(book::isDate1904), limits);
      Iterator<org.dhatim.fastexcel.reader.Row> left = safely(rows::iterator);
      long read = 0;
      boolean wanted = true;
      while (wanted && safely(left::hasNext)) {
        org.dhatim.fastexcel.reader.Row row = safely(left::next);
        check(row, ++read);
        List<Cell> texts = safely(() -> cells.of(row));
        wanted = sink.take(new Row(row.getRowNum(), texts));
      }
    }
  }

  /** A workbook without formats is read all the same; its day numbers stay numbers. */
  private static ReadableWorkbook book(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (ExcelReaderException noFormats) {
      return new ReadableWorkbook(file.toFile(), PLAIN);
    }
  }

  private void check(org.dhatim.fastexcel.reader.Row row, long read) throws RefusedFile {
    if (read > limits.rows()) {
      throw new RefusedFile(
          "the sheet has more than %,d rows".formatted(limits.rows()),
          "split it into several files with the same header");
    }
    if (row.getCellCount() > limits.columns()) {
      throw new RefusedFile(
          "row %,d has %,d cells; %,d can be taken in"
              .formatted(row.getRowNum(), row.getCellCount(), limits.columns()),
          "leave out columns that are not needed");
    }
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  /** Whatever a damaged or hostile workbook makes the library throw is the workbook's fault. */
  private static <T> T safely(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      RefusedFile refused =
          new RefusedFile(
              "the workbook is damaged or breaks off", "save it again and upload the new file");
      refused.initCause(e);
      throw refused;
    }
  }
}
