package org.tocsin.desk.journal;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A projection of the facts into tables: applying the same facts in order always gives the same
 * rows. A view holds nothing that the facts do not, so it may be deleted at any time. It reads no
 * table but its own.
 */
public interface View {
  /** Under this name its position is kept. */
  String name();

  /**
   * Called in order of leaf, inside a transaction; facts of other rooms are passed over. A view has
   * this, {@link #applyAll} or {@link #read}.
   */
  default void apply(Recorded fact) {
    throw new UnsupportedOperationException(name() + " takes its facts together");
  }

  /**
   * The same for many facts at once, for a view that knows a quicker way than one by one, such as
   * {@link Rows}.
   */
  default void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    facts.forEach(this::apply);
  }

  /**
   * What these facts change. Called ahead on another thread, while the tables still take earlier
   * facts: a view with much to work out does it here and asks no table before the change is made.
   */
  default Change read(List<Recorded> facts) {
    return (bulk, sums) -> applyAll(facts, bulk);
  }

  /** Deletes all rows. */
  void clear();
}
