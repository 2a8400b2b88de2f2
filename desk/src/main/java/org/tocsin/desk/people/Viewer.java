package org.tocsin.desk.people;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who is looking, and how far they see. A record stands in at most one compartment; who is not in
 * it does not learn that the record exists. Every question that a page asks carries a viewer, and
 * the answer is filtered where it is made: in the query and in the index, not on the page.
 *
 * @param name account, or {@code tocsin} for the machine
 * @param role what they may do
 * @param compartments the compartments they are in; an administrator is in none by office
 */
public record Viewer(String name, Role role, Set<String> compartments) {

  /** The compartment of what everybody at the desk may see. */
  public static final String OPEN = "";

  public Viewer {
    TreeSet<String> in = new TreeSet<>(compartments);
    in.add(OPEN);
    compartments = java.util.Collections.unmodifiableSortedSet(in);
  }

  /** The machine's own work: sees what is open, so that nothing restricted enters a measure. */
  public static Viewer machine() {
    return new Viewer("tocsin", Role.READER, Set.of());
  }

  /** Whether something in {@code compartment} may be shown to them. */
  public boolean sees(String compartment) {
    return compartments.contains(compartment);
  }

  public boolean may(Role needed) {
    return role.mayDoAllOf(needed);
  }
}
