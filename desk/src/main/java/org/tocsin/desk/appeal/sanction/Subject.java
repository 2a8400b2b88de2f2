package org.tocsin.desk.appeal.sanction;

import java.util.List;

/**
 * Who is screened, with what is open of them.
 *
 * @param id of the record, "" for somebody typed in
 * @param label what the desk calls the record
 * @param names none when all are closed
 * @param births dates, {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
 */
public record Subject(
    String id,
    String label,
    List<String> names,
    List<String> births,
    List<String> countries,
    List<String> identifiers) {
  public Subject {
    names = List.copyOf(names);
    births = List.copyOf(births);
    countries = List.copyOf(countries);
    identifiers = List.copyOf(identifiers);
  }
}
