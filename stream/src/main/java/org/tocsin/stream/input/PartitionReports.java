package org.tocsin.stream.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes reports of the entries of one partition, in their order: whether one is late hangs on it.
 */
final class PartitionReports {
  private static final String NO_FILE_NAME = "";

  private final String name;
  private final InputSettings settings;
  private Optional<LocalDate> latest;

  /**
   * @param name of the partition
   * @param latest the latest day that a report before these is dated
   */
  PartitionReports(String name, InputSettings settings, Optional<LocalDate> latest) {
    this.name = name;
    this.settings = settings;
    this.latest = latest;
  }

  Optional<LocalDate> latest() {
    return latest;
  }

  /** The earliest day that is still open in this partition; empty before its first report. */
  Optional<LocalDate> floor() {
    return latest.map(day -> day.minusDays(settings.lateAfterDays()));
  }

  Report of(Entry entry) {
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
        name,
        entry.number(),
        entry.id().orElse(name + ":" + entry.number()),
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
        name,
        at,
        name + ":" + at,
        day,
        day,
        new byte[0],
        NO_FILE_NAME,
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }
}
