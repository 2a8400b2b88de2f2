package org.tocsin.stream.input;

import java.util.Optional;

/** A file of a kind that is not read: one entry that says so. */
final class OneEntry implements EntryReader {
  private long position;

  OneEntry(Cursor cursor) {
    this.position = cursor.position();
  }

  @Override
  public Optional<Entry> next() {
    return position++ == 0
        ? Optional.of(
            new Entry.Bad(
                1, "neither JSON lines (.jsonl, .ndjson) nor a web archive (.warc, .warc.gz)"))
        : Optional.empty();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {}
}
