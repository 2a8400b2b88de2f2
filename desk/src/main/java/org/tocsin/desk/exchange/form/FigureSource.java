package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.series.FigureTable;
import org.tocsin.foresight.series.FigureTables;

/** A table whose layout is known: each of its figures is a record that names its source. */
public final class FigureSource implements Source {
  private static final long MOST_BYTES = 64L << 20;

  private final Path file;

  public FigureSource(Path file) {
    this.file = file;
  }

  /** Whether the first bytes of a text are those of a table with a known layout. */
  public static boolean fits(String head) {
    int end = head.lastIndexOf('\n');
    try {
      return end > 0 && FigureTables.findLayout(head.substring(0, end)).isPresent();
    } catch (IllegalArgumentException noTable) {
      return false;
    }
  }

  @Override
  public boolean isKeyed() {
    return false;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void read(Sink sink) throws IOException {
    FigureTable table = table();
    boolean wanted = true;
    for (Figure figure : table.figures()) {
      wanted = wanted && sink.take(record(figure));
    }
    for (FigureTable.Refusal refusal : table.refusals()) {
      wanted =
          wanted
              && sink.take(RawRecord.troubled(refusal.row(), "", Why.UNREADABLE, refusal.reason()));
    }
  }

  private FigureTable table() throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new RefusedFile("the table is larger than 64 MiB", "split it by year or by region");
    }
    try {
      return FigureTables.find(Files.readString(file, StandardCharsets.UTF_8))
          .orElseThrow(() -> new RefusedFile("the table has no known layout", "map its columns"));
    } catch (CharacterCodingException e) {
      throw new RefusedFile("the table is not UTF-8", "save it again as CSV (UTF-8)");
    } catch (IllegalArgumentException e) {
      throw new RefusedFile(String.valueOf(e.getMessage()), "mend that row and upload the table");
    }
  }

  private static RawRecord record(Figure figure) {
    List<RawValue> values = new ArrayList<>();
    add(values, "kind", figure.kind().name());
    add(values, "of", figure.of());
    add(values, "place", figure.place());
    add(values, "from", figure.days().from().toString());
    add(values, "last", figure.days().lastDay().toString());
    add(values, "value", String.valueOf(figure.value()));
    add(values, "unit", figure.unit());
    add(values, "source", figure.source());
    add(values, "basis", figure.basis());
    add(values, "said", figure.said().toString());
    return RawRecord.of(figure.row(), "", TypeBook.FIGURE, values);
  }

  private static void add(List<RawValue> values, String field, String text) {
    if (!text.isEmpty()) {
      values.add(RawValue.of(field, field, text));
    }
  }
}
