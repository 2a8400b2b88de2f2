package org.tocsin.stream.input;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of the records of one partition of a topic, in their order. A record's value is
 * what a line is in a file; its number is its offset. Not safe for use by several threads.
 */
public final class TopicReports {
  private static final int LONGEST_VALUE_BYTES = 16 << 20;

  private final JsonReport json = new JsonReport();
  private final PartitionReports reports;

  /**
   * @param latest the latest day that a report before these is dated
   */
  public TopicReports(
      String topic, int partition, InputSettings settings, Optional<LocalDate> latest) {
    this.reports = new PartitionReports(name(topic, partition), settings, latest);
  }

  static String name(String topic, int partition) {
    return topic + "/" + partition;
  }

  /** The report that {@code row} holds, good or not. */
  public Report of(ConsumerRecord<byte[], byte[]> row) {
    return reports.of(entry(json, row));
  }

  static Entry entry(JsonReport json, ConsumerRecord<byte[], byte[]> row) {
    byte @Nullable [] value = row.value();
    if (value == null || value.length == 0) {
      return new Entry.Bad(row.offset(), "no value");
    }
    return value.length > LONGEST_VALUE_BYTES
        ? new Entry.Bad(row.offset(), "longer than 16 MiB: split it")
        : json.parse(row.offset(), new String(value, StandardCharsets.UTF_8));
  }

  /** The earliest day that is still open in this partition; empty before its first report. */
  public Optional<LocalDate> floor() {
    return reports.floor();
  }

  /** The latest day that a report so far is dated. */
  public Optional<LocalDate> latest() {
    return reports.latest();
  }
}
