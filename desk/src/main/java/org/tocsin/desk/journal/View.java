package org.tocsin.desk.journal;

/**
 * A projection of the facts into tables: applying the same facts in order always gives the same
 * rows. A view holds nothing that the facts do not, so it may be deleted at any time.
 */
public interface View {
  /** Under this name its position is kept. */
  String name();

  /** Called in order of leaf, inside a transaction; facts of other rooms are passed over. */
  void apply(Recorded fact);

  /** Deletes all rows. */
  void clear();
}
