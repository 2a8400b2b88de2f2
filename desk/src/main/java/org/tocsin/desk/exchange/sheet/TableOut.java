package org.tocsin.desk.exchange.sheet;

import java.io.IOException;
import java.util.List;

/** A table being written; every value is guarded against being taken for a formula. */
public interface TableOut extends AutoCloseable {
  /** Writes one row. */
  void row(List<String> values) throws IOException;

  /** Ends the table; what it was written to stays open. */
  @Override
  void close() throws IOException;
}
