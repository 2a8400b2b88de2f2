package org.tocsin.stream.input;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** One file being read, with the latest day that it has come to. */
final class OpenPartition implements Closeable {
  private static final String NO_FILE_NAME = "";

  private final Partition partition;
  private final EntryReader entries;
  private final InputSettings settings;
  private long position;
  private long number;
  private Optional<LocalDate> latest;

  OpenPartition(Cursor cursor, InputSettings settings) throws IOException {
    this.partition = cursor.partition();
    this.entries = EntryReader.open(cursor);
    this.settings = settings;
    this.position = cursor.position();
    this.number = cursor.number();
    this.latest = cursor.latest();
  }

  int index() {
    return partition.index();
  }

  /** The earliest day that is still open in this file; empty before its first report. */
  Optional<LocalDate> floor() {
    return latest.map(day -> day.minusDays(settings.lateAfterDays()));
  }

  Cursor cursor() {
    return new Cursor(partition, position, number, latest);
  }

  /** The next report, good or not; empty at the end. */
  Optional<Report> next() throws IOException {
    Optional<Entry> entry = entries.next();
    position = entries.position();
    return entry.map(this::report);
  }

  private Report report(Entry entry) {
    number = entry.number();
    return switch (entry) {
      case Entry.Bad bad -> bad(bad.number(), bad.reason());
      case Entry.Good good when good.day().isAfter(settings.until()) ->
          bad(
              good.number(),
              "dated %s, after the last day that is read, %s"
                  .formatted(good.day(), settings.until()));
      case Entry.Good good -> good(good);
    };
  }

  private Report good(Entry.Good entry) {
    latest = Optional.of(latest.filter(entry.day()::isBefore).orElse(entry.day()));
    return new Report(
        partition.name(),
        entry.number(),
        entry.id().orElse(partition.name() + ":" + entry.number()),
        entry.day(),
        floor().orElse(entry.day()),
        entry.content(),
        entry.fileName(),
        entry.language(),
        entry.publisher(),
        Optional.empty());
  }

  private Report bad(long at, String reason) {
    LocalDate day = latest.orElse(settings.until());
    return new Report(
        partition.name(),
        at,
        partition.name() + ":" + at,
        day,
        day,
        new byte[0],
        NO_FILE_NAME,
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
