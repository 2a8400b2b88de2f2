package org.tocsin.desk.exchange.form;

import java.util.List;
import org.tocsin.desk.establish.entity.Entity;

/** A record on its way out, with just those of its statements that the asker may have. */
public record OutRecord(Entity entity, List<OutStatement> statements) {

  public OutRecord {
    statements = List.copyOf(statements);
  }

  List<OutStatement> of(String field) {
    return statements.stream().filter(statement -> statement.field().equals(field)).toList();
  }

  /** First open value of its title fields, else its type and number. */
  String title() {
    return entity.title().isEmpty() ? entity.type().name() + " " + entity.number() : entity.title();
  }
}
