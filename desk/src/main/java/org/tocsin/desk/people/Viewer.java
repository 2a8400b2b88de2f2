package org.tocsin.desk.people;

import java.util.Collections;
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
 * @param opened ids of single records they broke the glass for, while that lasts; never empty, so
 *     that it can stand in a query
 */
public record Viewer(String name, Role role, Set<String> compartments, Set<String> opened) {

  /** The compartment of what everybody at the desk may see. */
  public static final String OPEN = "";

  /** The id of no record. */
  private static final String NONE = "-";

  public Viewer {
    compartments = with(compartments, OPEN);
    opened = with(opened, NONE);
  }

  /** Who has broken no glass. */
  public Viewer(String name, Role role, Set<String> compartments) {
    this(name, role, compartments, Set.of());
  }

  private static Set<String> with(Set<String> some, String more) {
    TreeSet<String> all = new TreeSet<>(some);
    all.add(more);
    return Collections.unmodifiableSortedSet(all);
  }

  /** The machine's own work: sees what is open, so that nothing restricted enters a measure. */
  public static Viewer machine() {
    return new Viewer("tocsin", Role.READER, Set.of());
  }

  /** Whether something in {@code compartment} may be shown to them. */
  public boolean sees(String compartment) {
    return compartments.contains(compartment);
  }

  /** Whether the record {@code id}, which stands in {@code compartment}, may be shown to them. */
  public boolean sees(String compartment, String id) {
    return sees(compartment) || opened.contains(id);
  }

  public boolean may(Role needed) {
    return role.mayDoAllOf(needed);
  }
}
