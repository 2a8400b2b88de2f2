package org.tocsin.desk.establish.entity;

import java.time.Instant;
import java.util.List;

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
    List<Statement> withdrawn) {}
