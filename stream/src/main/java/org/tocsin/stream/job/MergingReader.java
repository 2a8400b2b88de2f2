package org.tocsin.stream.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.tocsin.stream.input.InputSettings;
import org.tocsin.stream.input.MergedPartitions;
import org.tocsin.stream.input.Report;

/** One slot's files, merged; after each report it says which days are complete. */
final class MergingReader implements SourceReader<Report, FileSplit> {
  private final InputSettings settings;
  private final List<FileSplit> given = new ArrayList<>();
  private final CompletableFuture<Void> allGiven = new CompletableFuture<>();
  private @Nullable MergedPartitions merged;
  private LocalDate complete = LocalDate.MIN;

  MergingReader(InputSettings settings) {
    this.settings = settings;
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<FileSplit> splits) {
    given.addAll(splits);
  }

  @Override
  public void notifyNoMoreSplits() {
    allGiven.complete(null);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return allGiven;
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Report> output) throws IOException {
    if (!allGiven.isDone()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    MergedPartitions files = merged();
    Optional<Report> next = files.next();
    if (next.isEmpty()) {
      return InputStatus.END_OF_INPUT;
    }
    Report report = next.get();
    output.collect(report, EventTime.startOf(report.day()));
    Optional<LocalDate> floor = files.floor();
    if (floor.isPresent() && floor.get().isAfter(complete)) {
      complete = floor.get();
      output.emitWatermark(new Watermark(EventTime.endOf(complete.minusDays(1))));
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private MergedPartitions merged() throws IOException {
    MergedPartitions files = merged;
    if (files == null) {
      files = MergedPartitions.open(given.stream().map(FileSplit::cursor).toList(), settings);
      merged = files;
    }
    return files;
  }

  @Override
  public List<FileSplit> snapshotState(long checkpoint) {
    MergedPartitions files = merged;
    return files == null
        ? List.copyOf(given)
        : files.cursors().stream().map(FileSplit::new).toList();
  }

  @Override
  public void close() throws IOException {
    if (merged != null) {
      merged.close();
    }
  }
}
