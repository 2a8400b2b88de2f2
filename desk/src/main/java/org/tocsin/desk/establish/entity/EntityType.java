package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record: incident, person, finding ...
 *
 * @param name in data files and facts
 * @param label what people read when the interface has no words of its own for it; "" for none
 * @param section part of the desk its list stands in ("incidents"); "" when it is only reached
 *     through the entity it belongs to
 * @param workflow name of its states of review
 * @param titles fields whose first open value is shown as its title, in order of preference
 * @param columns fields that lists show beside the title; never restricted ones
 * @param esf format of the HURIDOCS Events Standard Formats, null when it has none
 * @param ftm schema of FollowTheMoney, null when it has none
 * @param grounded whether at least one of its statements rests on a claim, for or against
 * @param fields in the order of the form
 */
public record EntityType(
    String name,
    String label,
    String section,
    String workflow,
    List<String> titles,
    List<String> columns,
    @Nullable String esf,
    @Nullable String ftm,
    boolean grounded,
    List<Field> fields) {

  public EntityType {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    fields = List.copyOf(fields);
  }

  public Optional<Field> findField(String field) {
    return fields.stream().filter(f -> f.name().equals(field)).findFirst();
  }

  /**
   * @throws NoSuchElementException when the type has no such field
   */
  public Field field(String field) {
    return findField(field)
        .orElseThrow(() -> new NoSuchElementException(name + " has no field " + field));
  }
}
