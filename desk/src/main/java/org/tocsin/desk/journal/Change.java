package org.tocsin.desk.journal;

import org.springframework.jdbc.core.JdbcOperations;

/** What facts that follow each other change in the tables of one view. */
@FunctionalInterface
public interface Change {
  /**
   * Called once, inside a transaction, when every earlier change has been made.
   *
   * @param sums what adds up through the transaction and is sent at its end
   */
  void make(JdbcOperations bulk, Sums sums);
}
