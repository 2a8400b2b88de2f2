package org.tocsin.stream.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of one file, in order. */
interface EntryReader extends Closeable {
  /** The next entry; empty at the end. */
  Optional<Entry> next() throws IOException;

  /** Where the entry after the last one begins. */
  long position();

  static EntryReader open(Cursor cursor) throws IOException {
    return switch (cursor.partition().format()) {
      case JSON_LINES -> JsonLines.open(cursor);
      case WARC -> WarcEntries.open(cursor);
      case OTHER -> new OneEntry(cursor);
    };
  }

  @Override
  void close() throws IOException;
}
