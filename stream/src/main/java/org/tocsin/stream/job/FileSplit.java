package org.tocsin.stream.job;

import org.apache.flink.api.connector.source.SourceSplit;
import org.tocsin.stream.input.Cursor;
import org.tocsin.stream.input.Partition;

/** One file of the input, from where it is to be read on. */
record FileSplit(Cursor cursor) implements SourceSplit {
  static FileSplit start(Partition partition) {
    return new FileSplit(Cursor.start(partition));
  }

  @Override
  public String splitId() {
    return Integer.toString(cursor.partition().index());
  }
}
