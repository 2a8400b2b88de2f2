package org.tocsin.desk.exchange.form;

import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.establish.entity.Statement;

/**
 * A statement on its way out.
 *
 * @param value as the asker may have it: opened when it is restricted and somebody approved that
 */
public record OutStatement(Statement statement, String value, String note) {

  public static OutStatement open(Statement statement) {
    return new OutStatement(statement, statement.value(), statement.note());
  }

  public String field() {
    return statement.field();
  }

  @Nullable Spot spot() {
    return statement.spot();
  }
}
