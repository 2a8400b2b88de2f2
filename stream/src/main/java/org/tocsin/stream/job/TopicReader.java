package org.tocsin.stream.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tocsin.stream.input.InputSettings;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.input.TopicAddress;
import org.tocsin.stream.input.TopicReports;

/**
 * One slot's partitions. A thread of its own asks the brokers, so that a slow one holds up no
 * checkpoint. Each partition says for itself which days it has closed, and Flink goes by the least.
 */
final class TopicReader
    extends SingleThreadMultiplexSourceReaderBase<
        ConsumerRecord<byte[], byte[]>, Report, TopicSplit, TopicReader.Place> {
  private final TopicAddress address;
  private final InputSettings settings;

  TopicReader(TopicAddress address, InputSettings settings, SourceReaderContext context) {
    super(
        () -> new TopicFetcher(address),
        (row, output, place) -> place.emit(row, output),
        context.getConfiguration(),
        context);
    this.address = address;
    this.settings = settings;
  }

  /** How far one partition was read. */
  static final class Place {
    private final TopicSplit split;
    private final TopicReports reports;
    private long position;
    private LocalDate complete = LocalDate.MIN;

    Place(TopicSplit split, TopicReports reports) {
      this.split = split;
      this.reports = reports;
      this.position = split.position();
    }

    void emit(ConsumerRecord<byte[], byte[]> row, SourceOutput<Report> output) {
      Report report = reports.of(row);
      output.collect(report, EventTime.startOf(report.day()));
      Optional<LocalDate> floor = reports.floor();
      if (floor.isPresent() && floor.get().isAfter(complete)) {
        complete = floor.get();
        output.emitWatermark(new Watermark(EventTime.endOf(complete.minusDays(1))));
      }
      position = row.offset() + 1;
    }

    TopicSplit split() {
      return new TopicSplit(split.number(), position, split.end(), reports.latest());
    }
  }

  @Override
  protected Place initializedState(TopicSplit split) {
    return new Place(
        split, new TopicReports(address.topic(), split.number(), settings, split.latest()));
  }

  @Override
  protected TopicSplit toSplitType(String id, Place place) {
    return place.split();
  }

  @Override
  protected void onSplitFinished(Map<String, Place> finished) {}
}
