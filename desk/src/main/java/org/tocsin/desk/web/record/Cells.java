package org.tocsin.desk.web.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.people.Viewer;

/**
 * Values of records as the cells of a table. Restricted ones are never among them: a type cannot
 * name one as a column.
 *
 * @param names the records that links lead to, by id; those the viewer may not see are missing
 */
public record Cells(Map<String, Entity> names) {
  private static final int LONGEST = 120;

  /** With the names of everything that the links of some records lead to. */
  static Cells of(Collection<Entity> shown, Entities entities, Viewer viewer) {
    Map<String, Entity> names = new LinkedHashMap<>();
    shown.forEach(entity -> names.put(entity.id(), entity));
    for (Entity entity : shown) {
      for (Statement statement : entity.statements()) {
        boolean link =
            entity.type().findField(statement.field()).map(Field::kind).orElse(Field.Kind.TEXT)
                == Field.Kind.LINK;
        if (link && !names.containsKey(statement.value())) {
          entities
              .find(statement.value(), viewer)
              .ifPresent(to -> names.put(statement.value(), to));
        }
      }
    }
    return new Cells(names);
  }

  /** The columns of a type, without one. */
  public static List<Field> columns(EntityType type, String without) {
    return type.columns().stream().filter(c -> !c.equals(without)).map(type::field).toList();
  }

  /**
   * What stands in a field: of values that follow each other the last one, of values that differ
   * every one; "" for nothing.
   */
  public String text(Labels labels, Entity entity, Field field) {
    List<Statement> all = entity.inTime(field.name());
    boolean follow = !field.many() && !entity.isContested(field.name());
    List<Statement> said = follow && !all.isEmpty() ? List.of(all.getLast()) : all;
    String text =
        said.stream()
            .filter(statement -> !statement.withheld())
            .map(statement -> value(labels, field, statement.value()))
            .distinct()
            .collect(Collectors.joining(field.many() ? ", " : " / "));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private String value(Labels labels, Field field, String value) {
    if (field.kind() != Field.Kind.LINK) {
      return labels.value(field, value);
    }
    Entity to = names.get(value);
    return to == null ? labels.unseen() : labels.name(to);
  }
}
