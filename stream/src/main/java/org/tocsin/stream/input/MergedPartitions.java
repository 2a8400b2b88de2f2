package org.tocsin.stream.input;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Several files read together: always the one that is furthest behind in event time, so that the
 * days that must be kept open are few. How files are spread over readers changes when a report
 * comes and never which reports are late, because a report is late or not within its own file.
 *
 * <p>All files are open at once. Not safe for use by several threads.
 */
public final class MergedPartitions implements Closeable {
  private static final Comparator<OpenPartition> FURTHEST_BEHIND =
      Comparator.comparing((OpenPartition open) -> open.floor().orElse(LocalDate.MIN))
          .thenComparing(OpenPartition::index);

  private final PriorityQueue<OpenPartition> open = new PriorityQueue<>(FURTHEST_BEHIND);

  private MergedPartitions() {}

  /**
   * @throws IOException when a file cannot be opened; those opened before are closed again
   */
  public static MergedPartitions open(Collection<Cursor> cursors, InputSettings settings)
      throws IOException {
    MergedPartitions merged = new MergedPartitions();
    try {
      for (Cursor cursor : cursors) {
        merged.open.add(new OpenPartition(cursor, EntryReader.open(cursor), settings));
      }
      return merged;
    } catch (IOException e) {
      merged.close();
      throw e;
    }
  }

  static MergedPartitions of(Collection<OpenPartition> partitions) {
    MergedPartitions merged = new MergedPartitions();
    merged.open.addAll(partitions);
    return merged;
  }

  /** The next report, good or not; empty when all files have ended. */
  public Optional<Report> next() throws IOException {
    while (!open.isEmpty()) {
      OpenPartition behind = open.remove();
      Optional<Report> report = behind.next();
      if (report.isPresent()) {
        open.add(behind);
        return report;
      }
      behind.close();
    }
    return Optional.empty();
  }

  /**
   * The earliest day that some file still keeps open: days before it are complete. Empty while a
   * file has not given its first report, and when all files have ended.
   */
  public Optional<LocalDate> floor() {
    return Optional.ofNullable(open.peek()).flatMap(OpenPartition::floor);
  }

  /** How far each file that has not ended was read. */
  public List<Cursor> cursors() {
    return open.stream().map(OpenPartition::cursor).toList();
  }

  @Override
  public void close() throws IOException {
    List<OpenPartition> all = new ArrayList<>(open);
    open.clear();
    for (OpenPartition partition : all) {
      partition.close();
    }
  }
}
