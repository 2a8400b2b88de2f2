package org.tocsin.desk.establish.entity;

/**
 * One typed link between two entities that the viewer may both see.
 *
 * @param statement the statement that makes it, of entity {@code from}
 * @param field what it means: "superior", "involved_in"
 * @param certainty how sure its writer is
 * @param since from when it holds, {@code until} to when; "" when nobody said
 */
public record Link(
    String statement,
    End from,
    String field,
    End to,
    Certainty certainty,
    String since,
    String until) {

  /** An entity as far as a link shows it. */
  public record End(String id, String type, int number, String title) {}
}
