package org.tocsin.stream.job;

import org.tocsin.stream.input.Cursor;
import org.tocsin.stream.input.Partition;

/** One file of the input, from where it is to be read on. */
record FileSplit(Cursor cursor) implements NumberedSplit {
  static FileSplit start(Partition partition) {
    return new FileSplit(Cursor.start(partition));
  }

  @Override
  public int number() {
    return cursor.partition().index();
  }
}
