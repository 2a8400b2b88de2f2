package org.tocsin.desk.establish.entity;

import java.util.List;
import org.tocsin.desk.people.Viewer;

/**
 * An entity about to be opened.
 *
 * @param compartment who may see it; the one who opens it must be in it
 */
public record NewEntity(String type, String compartment, List<NewStatement> statements) {

  public NewEntity {
    statements = List.copyOf(statements);
  }

  public static NewEntity of(String type, NewStatement... statements) {
    return new NewEntity(type, Viewer.OPEN, List.of(statements));
  }
}
