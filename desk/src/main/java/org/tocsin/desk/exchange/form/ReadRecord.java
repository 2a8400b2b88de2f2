package org.tocsin.desk.exchange.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.NewEntity;

/**
 * A record of a file after it was read.
 *
 * @param entity what it is to become; null when it is refused
 * @param outcomes one for each value that is not empty
 * @param refusal why it is refused; {@link Why#AS_IS} when it is not
 * @param detail what the refusal is about: a field, a type, a rule; "" for nothing
 */
public record ReadRecord(
    RawRecord raw,
    @Nullable NewEntity entity,
    List<CellOutcome> outcomes,
    Why refusal,
    String detail) {

  public ReadRecord {
    outcomes = List.copyOf(outcomes);
  }

  public boolean isTaken() {
    return entity != null;
  }

  /** The same record, refused after all. */
  public ReadRecord refused(Why why, String about) {
    return new ReadRecord(raw, null, outcomes, why, about);
  }

  public long count(CellOutcome.Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }
}
