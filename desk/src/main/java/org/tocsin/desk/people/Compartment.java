package org.tocsin.desk.people;

import java.util.List;

/**
 * A closed circle within the desk: its records are found by its members alone.
 *
 * @param id random; {@code name} is what its members call it, neutral and without a person's name
 * @param members accounts, by name
 */
public record Compartment(String id, String name, List<String> members, long leaf) {

  public Compartment {
    members = List.copyOf(members);
  }
}
