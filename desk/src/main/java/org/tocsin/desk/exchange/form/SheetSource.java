package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.exchange.form.ColumnUse.Use;
import org.tocsin.desk.exchange.sheet.Cell;
import org.tocsin.desk.exchange.sheet.Row;
import org.tocsin.desk.exchange.sheet.Sheet;

/** A table whose rows become records by a {@link Mapping}. Blank rows are no records. */
public final class SheetSource implements Source {
  private static final Set<Use> BESIDE =
      EnumSet.of(
          Use.LATITUDE,
          Use.LONGITUDE,
          Use.PRECISION,
          Use.CERTAINTY,
          Use.SINCE,
          Use.UNTIL,
          Use.NOTE);

  private final Sheet sheet;
  private final TableHead head;
  private final Mapping mapping;
  private final EntityType type;
  private final List<ColumnUse> columns;

  public SheetSource(Sheet sheet, TableHead head, Mapping mapping, EntityType type) {
    this.sheet = sheet;
    this.head = head;
    this.mapping = mapping;
    this.type = type;
    this.columns =
        head.headers().stream()
            .map(header -> mapping.find(header).orElse(ColumnUse.leftOut(header)))
            .toList();
  }

  @Override
  public boolean isKeyed() {
    return mapping.hasKey();
  }

  @Override
  public List<String> notes() {
    return sheet.notes();
  }

  @Override
  public void read(Sink sink) throws IOException {
    sheet.read(row -> row.number() < head.firstRow() || row.isBlank() || sink.take(record(row)));
  }

  private RawRecord record(Row row) {
    List<RawValue> values = new ArrayList<>();
    String key = "";
    for (int i = 0; i < columns.size(); i++) {
      ColumnUse column = columns.get(i);
      if (column.use() == Use.KEY) {
        key = row.cell(i).text();
      } else if (column.use() == Use.VALUE && !row.cell(i).isEmpty()) {
        addValues(values, column, row.cell(i), row);
      }
    }
    addLonely(values, row);
    for (int i = columns.size(); i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        values.add(new RawValue("column " + (i + 1), "", row.cell(i), Qualifiers.NONE));
      }
    }
    return RawRecord.of(row.number(), key, type.name(), values);
  }

  /** A point or a certainty whose value is empty in this row: said, so that it is not lost. */
  private void addLonely(List<RawValue> values, Row row) {
    Set<String> given = new HashSet<>();
    values.forEach(value -> given.add(value.field()));
    for (int i = 0; i < columns.size(); i++) {
      ColumnUse column = columns.get(i);
      boolean beside = BESIDE.contains(column.use()) && !row.cell(i).isEmpty();
      if (beside && given.add(column.field())) {
        Qualifiers said = qualifiers(column.field(), row, 0);
        values.add(new RawValue(column.header(), column.field(), Cell.of(""), said));
      }
    }
  }

  private void addValues(List<RawValue> values, ColumnUse column, Cell cell, Row row) {
    boolean several =
        !mapping.separator().isEmpty()
            && type.findField(column.field()).map(Field::many).orElse(false)
            && cell.text().contains(mapping.separator());
    if (!several) {
      values.add(
          new RawValue(column.header(), column.field(), cell, qualifiers(column.field(), row, 0)));
      return;
    }
    List<String> parts = parts(cell.text());
    for (int i = 0; i < parts.size(); i++) {
      Cell one = new Cell(parts.get(i), cell.origin());
      Qualifiers qualifiers = qualifiers(column.field(), row, i);
      values.add(new RawValue(column.header(), column.field(), one, qualifiers));
    }
  }

  private List<String> parts(String text) {
    return Stream.of(text.split(Pattern.quote(mapping.separator()), -1))
        .map(String::strip)
        .toList();
  }

  /** What the row says about the value at {@code index} of a field. */
  private Qualifiers qualifiers(String field, Row row, int index) {
    Map<Use, String> said = new EnumMap<>(Use.class);
    for (int i = 0; i < columns.size(); i++) {
      ColumnUse column = columns.get(i);
      if (column.field().equals(field) && column.use() != Use.VALUE) {
        said.put(column.use(), part(row.cell(i).text(), index));
      }
    }
    if (said.isEmpty()) {
      return Qualifiers.NONE;
    }
    return new Qualifiers(
        said.getOrDefault(Use.LATITUDE, ""),
        said.getOrDefault(Use.LONGITUDE, ""),
        said.getOrDefault(Use.PRECISION, ""),
        said.getOrDefault(Use.CERTAINTY, ""),
        said.getOrDefault(Use.SINCE, ""),
        said.getOrDefault(Use.UNTIL, ""),
        said.getOrDefault(Use.NOTE, ""),
        List.of(),
        List.of());
  }

  /** Several values stand beside as many points; one point stands for all of them. */
  private String part(String text, int index) {
    if (mapping.separator().isEmpty() || !text.contains(mapping.separator())) {
      return text;
    }
    List<String> parts = parts(text);
    return index < parts.size() ? parts.get(index) : "";
  }
}
