package org.tocsin.desk.exchange.sheet;

import java.io.IOException;

/** Takes rows as they are read. */
@FunctionalInterface
public interface RowSink {
  /** Takes one row; false when no more are wanted. */
  boolean take(Row row) throws IOException;
}
