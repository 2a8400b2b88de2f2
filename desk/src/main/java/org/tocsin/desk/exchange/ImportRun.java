package org.tocsin.desk.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.form.Mapping;

/**
 * One import.
 *
 * @param id under which its entities are a batch
 * @param type of entity its records become, "" when the file says so itself
 * @param mapping null for forms that need none
 * @param receipt null until it is sealed
 * @param note why it broke off or was undone; "" otherwise
 * @param leaf the fact that began it
 * @param endedLeaf the fact that ended it; -1 while it runs
 */
public record ImportRun(
    String id,
    String caseId,
    String compartment,
    String itemId,
    State state,
    FileForm form,
    String type,
    @Nullable Mapping mapping,
    @Nullable Receipt receipt,
    String note,
    String by,
    Instant begunAt,
    @Nullable Instant endedAt,
    long leaf,
    long endedLeaf) {

  /** How far an import has come. */
  public enum State {
    RUNNING,
    SEALED,
    /** Broke off; what it had opened was withdrawn. */
    BROKEN,
    /** Taken back by a person. */
    UNDONE
  }
}
