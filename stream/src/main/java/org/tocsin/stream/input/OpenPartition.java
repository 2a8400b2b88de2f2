package org.tocsin.stream.input;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** One file or partition being read, with the latest day that it has come to. */
final class OpenPartition implements Closeable {
  private final Partition partition;
  private final EntryReader entries;
  private final PartitionReports reports;
  private long position;
  private long number;

  OpenPartition(Cursor cursor, EntryReader entries, InputSettings settings) {
    this.partition = cursor.partition();
    this.entries = entries;
    this.reports = new PartitionReports(partition.name(), settings, cursor.latest());
    this.position = cursor.position();
    this.number = cursor.number();
  }

  int index() {
    return partition.index();
  }

  /** The earliest day that is still open in this file; empty before its first report. */
  Optional<LocalDate> floor() {
    return reports.floor();
  }

  Cursor cursor() {
    return new Cursor(partition, position, number, reports.latest());
  }

  /** The next report, good or not; empty at the end. */
  Optional<Report> next() throws IOException {
    Optional<Entry> entry = entries.next();
    position = entries.position();
    entry.ifPresent(read -> number = read.number());
    return entry.map(reports::of);
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
