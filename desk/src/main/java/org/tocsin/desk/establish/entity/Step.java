package org.tocsin.desk.establish.entity;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that was done with an entity.
 *
 * @param kind the fact: EntityOpened, EntityChanged, EntityMoved ...
 * @param detail what else it says in one word or line: the way gone, the account assigned, the
 *     comment; "" for none
 * @param reason as given, "" when none was needed
 * @param added statements it added
 * @param withdrawn statements it withdrew
 */
public record Step(
    long leaf,
    String kind,
    String by,
    Instant at,
    String detail,
    String reason,
    List<Statement> added,
    List<Statement> withdrawn) {

  /** The same with the words that people typed changed, to hide names in them. */
  Step masked(UnaryOperator<String> mask, List<Statement> came, List<Statement> went) {
    boolean words = kind.equals(Kinds.COMMENTED);
    return new Step(
        leaf, kind, by, at, words ? mask.apply(detail) : detail, mask.apply(reason), came, went);
  }
}
