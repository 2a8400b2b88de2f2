package org.tocsin.desk.exchange;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.exchange.form.ReadRecord;

/** Makes what a file's records are to become. */
interface Taker {
  /** A record that was read, and the id it gets. */
  record Ready(String id, ReadRecord read) {}

  /**
   * Takes records, one transaction for all.
   *
   * @return for each why it could not be taken after all; empty when it was
   */
  List<Optional<String>> take(List<Ready> ready);

  /** An id for a record. */
  String nextId(ReadRecord read);

  /** Why a record could not be taken; empty when it could. */
  Optional<String> refusal(ReadRecord read);

  /**
   * Takes everything back.
   *
   * @throws IllegalStateException when somebody worked on something of it since, naming which
   */
  void takeBack(String reason);
}
