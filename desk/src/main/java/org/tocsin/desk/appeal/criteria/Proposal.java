package org.tocsin.desk.appeal.criteria;

import java.util.List;

/**
 * A proposal, or a format of talks.
 *
 * @param madeBy who made it, as the source names them
 * @param day when, {@code yyyy-mm-dd}; "" when it is not known
 * @param clauses in their order, at least one
 */
public record Proposal(
    String id,
    String title,
    String madeBy,
    String day,
    List<String> clauses,
    String by,
    long leaf) {
  public Proposal {
    clauses = List.copyOf(clauses);
  }
}
