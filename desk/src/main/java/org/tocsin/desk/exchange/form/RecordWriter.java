package org.tocsin.desk.exchange.form;

import java.io.Closeable;
import java.io.IOException;

/** Writes records in one form; ends the form when closed, and leaves what it wrote to open. */
public interface RecordWriter extends Closeable {
  void write(OutRecord entry) throws IOException;
}
