package org.tocsin.desk.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.exchange.Look;
import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.ColumnUse;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.RawValue;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.sheet.RefusedFile;

/**
 * The page before an import.
 *
 * @param look null when the file is refused
 * @param mapping null for forms that need none
 * @param type of the mapping
 * @param types what a row can become
 * @param first what would become of the first records
 * @param refused why the file cannot be taken in, with what to do
 */
public record ImportLook(
    String caseId,
    Item item,
    @Nullable Look look,
    @Nullable Mapping mapping,
    @Nullable EntityType type,
    List<EntityType> types,
    List<ReadRecord> first,
    @Nullable RefusedFile refused) {

  /** One thing a column can be for. */
  public record Option(String value, ColumnUse.Use use, String field) {}

  /** What a column of the chosen type can be for. */
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    if (type != null) {
      for (Field field : type.fields()) {
        add(options, ColumnUse.Use.VALUE, field);
        if (field.kind() == Field.Kind.PLACE) {
          add(options, ColumnUse.Use.LATITUDE, field);
          add(options, ColumnUse.Use.LONGITUDE, field);
          add(options, ColumnUse.Use.PRECISION, field);
        }
      }
      for (Field field : type.fields()) {
        add(options, ColumnUse.Use.CERTAINTY, field);
        add(options, ColumnUse.Use.SINCE, field);
        add(options, ColumnUse.Use.UNTIL, field);
        add(options, ColumnUse.Use.NOTE, field);
      }
      options.add(new Option("key", ColumnUse.Use.KEY, ""));
    }
    return options;
  }

  private static void add(List<Option> options, ColumnUse.Use use, Field field) {
    String value = new ColumnUse("", use, field.name()).text();
    options.add(new Option(value, use, field.name()));
  }

  /** The text of a value that an outcome is about; "" when there is none. */
  public static String text(ReadRecord read, CellOutcome outcome) {
    return read.raw().values().stream()
        .filter(value -> value.column().equals(outcome.column()))
        .map(RawValue::cell)
        .map(cell -> cell.text())
        .findFirst()
        .orElse("");
  }

  public long refusedFirst() {
    return first.stream().filter(read -> !read.isTaken()).count();
  }
}
