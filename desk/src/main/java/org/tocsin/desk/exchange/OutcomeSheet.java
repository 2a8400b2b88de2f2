package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.Why;
import org.tocsin.desk.exchange.sheet.CsvOut;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.Row;
import org.tocsin.desk.exchange.sheet.SheetLimits;
import org.tocsin.desk.exchange.sheet.Sheets;

/**
 * The outcomes of an import as a table: one line a record, and under it one a value that was
 * changed or refused. A value with no line was taken as it stands; the record's line counts those.
 */
final class OutcomeSheet implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("record", "column", "outcome", "why", "from", "to", "became", "values_as_they_stand");

  private final OutputStream out;
  private final CsvOut table;

  OutcomeSheet(Path file) throws IOException {
    this.out = Files.newOutputStream(file);
    this.table = new CsvOut(out);
    table.row(HEADER);
  }

  /**
   * @param became id of what it became; "" when it was refused
   */
  void add(ReadRecord read, String became) throws IOException {
    CellOutcome.Kind kind = became.isEmpty() ? CellOutcome.Kind.REFUSED : CellOutcome.Kind.TAKEN;
    add(
        new OutcomeLine(
            read.raw().number(),
            "",
            kind,
            read.refusal(),
            read.raw().key(),
            read.detail(),
            became,
            read.count(CellOutcome.Kind.TAKEN)));
    for (CellOutcome value : read.outcomes()) {
      if (value.kind() != CellOutcome.Kind.TAKEN) {
        add(
            new OutcomeLine(
                read.raw().number(),
                value.column(),
                value.kind(),
                value.why(),
                value.from(),
                value.to(),
                "",
                0));
      }
    }
  }

  void add(OutcomeLine line) throws IOException {
    table.row(
        List.of(
            String.valueOf(line.number()),
            line.column(),
            line.kind().name(),
            line.why() == Why.AS_IS ? "" : line.why().name(),
            line.from(),
            line.to(),
            line.became(),
            line.isOfRecord() ? String.valueOf(line.asIs()) : ""));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      table.close();
    }
  }

  /** Lines of a sealed table that pass {@code wanted}, at most {@code most}. */
  static List<OutcomeLine> read(
      Path folder, InputStream sealed, Predicate<OutcomeLine> wanted, int most) throws IOException {
    List<OutcomeLine> lines = new ArrayList<>();
    SheetLimits ours =
        new SheetLimits(
            Long.MAX_VALUE, 0, 0, 0, 0, Long.MAX_VALUE, 100, 100_000, Integer.MAX_VALUE);
    try (LaidOut table = LaidOut.of(folder, sealed)) {
      new Sheets(ours)
          .open(table.file(), new Layout("UTF-8", ",", "", 1))
          .read(row -> {
            if (row.number() > 1 && wanted.test(line(row))) {
              lines.add(line(row));
            }
            return lines.size() < most;
          });
    }
    return lines;
  }

  private static OutcomeLine line(Row row) {
    String why = row.cell(3).text();
    String asIs = row.cell(7).text();
    return new OutcomeLine(
        Long.parseLong(row.cell(0).text()),
        row.cell(1).text(),
        CellOutcome.Kind.valueOf(row.cell(2).text()),
        why.isEmpty() ? Why.AS_IS : Why.valueOf(why),
        row.cell(4).text(),
        row.cell(5).text(),
        row.cell(6).text(),
        asIs.isEmpty() ? 0 : Long.parseLong(asIs));
  }
}
