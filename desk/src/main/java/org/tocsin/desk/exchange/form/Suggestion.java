package org.tocsin.desk.exchange.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.exchange.form.ColumnUse.Use;
import org.tocsin.desk.exchange.sheet.Layout;

/**
 * Suggests what the columns of a table are for, from their names and hashtags; a person looks at it
 * and decides.
 */
public final class Suggestion {
  private static final Set<String> LATITUDES = Set.of("lat", "latitude", "y", "geo lat");
  private static final Set<String> LONGITUDES =
      Set.of("lon", "lng", "long", "longitude", "x", "geo lon");
  private static final Set<String> KEYS = Set.of("id", "key", "record", "record id");

  private static final Set<String> DAYS = Set.of("date", "day", "when", "event date");
  private static final Set<String> PLACES =
      Set.of("place", "location", "where", "town", "city", "village");
  private static final Set<String> VOICES = Set.of("source", "said by", "publisher", "speaker");

  private final EntityType type;

  public Suggestion(EntityType type) {
    this.type = type;
  }

  /** For the type that has a place for most columns; of several the first. */
  public static Mapping best(List<EntityType> types, TableHead head, Layout layout) {
    return types.stream()
        .map(type -> new Suggestion(type).of(head, layout))
        .reduce((best, next) -> taken(next) > taken(best) ? next : best)
        .orElseThrow(() -> new IllegalArgumentException("there is no type of record"));
  }

  private static long taken(Mapping mapping) {
    return mapping.columns().stream().filter(column -> column.use() == Use.VALUE).count();
  }

  public Mapping of(TableHead head, Layout layout) {
    List<ColumnUse> columns = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < head.headers().size(); i++) {
      String header = head.headers().get(i);
      String tag = i < head.tags().size() ? head.tags().get(i) : "";
      ColumnUse use = tag.isEmpty() ? named(header) : tagged(header, tag, used);
      boolean again = !used.add(use.text());
      columns.add(again && use.use() != Use.VALUE ? ColumnUse.leftOut(header) : use);
    }
    return new Mapping(
        "",
        type.name(),
        layout.withHeaderRow(head.headerRow()),
        columns,
        DayOrder.NOT_SAID,
        DecimalMark.NOT_SAID,
        HxlTags.of(head) ? TableForm.SEPARATOR : "");
  }

  private ColumnUse named(String header) {
    String words = header.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    for (Field field : type.fields()) {
      String name = field.name().replace('_', ' ');
      if (words.equals(name)
          || (!field.label().isEmpty() && words.equals(field.label().toLowerCase(Locale.ROOT)))
          || words.equals(field.esf())
          || header.equals(field.ftm())) {
        return new ColumnUse(header, Use.VALUE, field.name());
      }
      for (Use part : List.of(Use.LATITUDE, Use.LONGITUDE, Use.PRECISION)) {
        if (words.equals(name + " " + part.name().toLowerCase(Locale.ROOT))) {
          return new ColumnUse(header, part, field.name());
        }
      }
    }
    Optional<Field> alike = alike(words);
    if (alike.isPresent()) {
      return new ColumnUse(header, Use.VALUE, alike.get().name());
    }
    if (KEYS.contains(words)) {
      return new ColumnUse(header, Use.KEY, "");
    }
    boolean latitude = LATITUDES.contains(words);
    return latitude || LONGITUDES.contains(words)
        ? point(header, latitude ? Use.LATITUDE : Use.LONGITUDE)
        : ColumnUse.leftOut(header);
  }

  private Optional<Field> alike(String words) {
    return type.fields().stream()
        .filter(field ->
            (DAYS.contains(words) && field.kind() == Field.Kind.DAY)
                || (PLACES.contains(words) && field.kind() == Field.Kind.PLACE)
                || (VOICES.contains(words) && field.name().equals("speaker")))
        .findFirst();
  }

  private ColumnUse tagged(String header, String tag, Set<String> used) {
    HxlTags.Tag read = HxlTags.parse(tag);
    if (read.name().equals("#meta") && read.attributes().contains("id")) {
      return new ColumnUse(header, Use.KEY, "");
    }
    Optional<Field> own =
        type.fields().stream().filter(f -> read.attributes().contains(f.name())).findFirst();
    if (read.name().equals("#geo")) {
      Use use =
          read.attributes().contains("lat")
              ? Use.LATITUDE
              : read.attributes().contains("lon") ? Use.LONGITUDE : Use.PRECISION;
      return own.map(field -> new ColumnUse(header, use, field.name()))
          .orElseGet(() -> point(header, use));
    }
    Optional<Field> field = own.or(() -> firstOf(read.name(), used));
    return field
        .map(f -> new ColumnUse(header, Use.VALUE, f.name()))
        .orElseGet(() -> named(header));
  }

  private Optional<Field> firstOf(String tag, Set<String> used) {
    Field.Kind kind =
        switch (tag) {
          case "#date" -> Field.Kind.DAY;
          case "#loc", "#adm1", "#adm2", "#adm3", "#adm4", "#country" -> Field.Kind.PLACE;
          default -> null;
        };
    return kind == null
        ? Optional.empty()
        : type.fields().stream()
            .filter(field -> field.kind() == kind && !used.contains("value:" + field.name()))
            .findFirst();
  }

  private ColumnUse point(String header, Use use) {
    return type.fields().stream()
        .filter(field -> field.kind() == Field.Kind.PLACE)
        .findFirst()
        .map(field -> new ColumnUse(header, use, field.name()))
        .orElse(ColumnUse.leftOut(header));
  }
}
