package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.exchange.sheet.TableOut;

/**
 * Records as tables: the wide form for people, one row a record and one column a field; and the
 * long form, one row a statement, which loses nothing.
 */
public final class TableForm {
  /** Between several values in one cell of the wide form. */
  public static final String SEPARATOR = " | ";

  static final String RECORD = "record";
  static final List<String> LONG =
      List.of(
          RECORD,
          "type",
          "field",
          "value",
          "latitude",
          "longitude",
          "precision_metres",
          "certainty",
          "since",
          "until",
          "note",
          "claims",
          "against");

  private TableForm() {}

  /** Whether a table is in the long form. */
  static boolean isLong(TableHead head) {
    return head.headers().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList().equals(LONG);
  }

  /** One row a record. */
  public static RecordWriter wide(EntityType type, TableOut out, boolean withTags)
      throws IOException {
    List<String> headers = new ArrayList<>(List.of(RECORD));
    List<String> tags = new ArrayList<>(List.of(HxlTags.key()));
    for (Field field : type.fields()) {
      headers.add(field.name());
      tags.add(HxlTags.value(field));
      if (field.kind() == Field.Kind.PLACE) {
        headers.addAll(
            List.of(
                field.name() + " latitude",
                field.name() + " longitude",
                field.name() + " precision"));
        tags.addAll(
            List.of(
                HxlTags.point(field, "lat"),
                HxlTags.point(field, "lon"),
                HxlTags.point(field, "precision")));
      }
    }
    out.row(headers);
    if (withTags) {
      out.row(tags);
    }
    return new Rows(out, entry -> List.of(wideRow(type, entry)));
  }

  /** One row a statement. */
  public static RecordWriter longForm(TableOut out) throws IOException {
    out.row(LONG);
    return new Rows(out, entry -> entry.statements().stream().map(s -> longRow(entry, s)).toList());
  }

  private record Rows(TableOut out, Function<OutRecord, List<List<String>>> rows)
      implements RecordWriter {
    @Override
    public void write(OutRecord entry) throws IOException {
      for (List<String> row : rows.apply(entry)) {
        out.row(row);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static List<String> wideRow(EntityType type, OutRecord entry) {
    List<String> row = new ArrayList<>(List.of(entry.entity().id()));
    for (Field field : type.fields()) {
      List<OutStatement> statements = entry.of(field.name());
      row.add(joined(statements, OutStatement::value));
      if (field.kind() == Field.Kind.PLACE) {
        row.add(joined(statements, s -> degrees(s.spot(), true)));
        row.add(joined(statements, s -> degrees(s.spot(), false)));
        row.add(joined(statements, s -> metres(s.spot())));
      }
    }
    return row;
  }

  private static String joined(List<OutStatement> statements, Function<OutStatement, String> part) {
    String all = statements.stream().map(part).collect(Collectors.joining(SEPARATOR));
    return all.replace("|", "").isBlank() ? "" : all;
  }

  private static List<String> longRow(OutRecord entry, OutStatement statement) {
    return List.of(
        entry.entity().id(),
        entry.entity().type().name(),
        statement.field(),
        statement.value(),
        degrees(statement.spot(), true),
        degrees(statement.spot(), false),
        metres(statement.spot()),
        statement.statement().certainty().name(),
        statement.statement().since(),
        statement.statement().until(),
        statement.note(),
        String.join(" ", statement.statement().claims()),
        String.join(" ", statement.statement().against()));
  }

  static String degrees(@Nullable Spot spot, boolean latitude) {
    return spot == null ? "" : String.valueOf(latitude ? spot.latitude() : spot.longitude());
  }

  static String metres(@Nullable Spot spot) {
    return spot == null ? "" : String.valueOf(spot.precisionMetres());
  }
}
