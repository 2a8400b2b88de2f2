package org.tocsin.stream.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/** Deals the files out to the readers by number, to each all of its own as soon as it is there. */
final class FileAssigner implements SplitEnumerator<FileSplit, WaitingSplits> {
  private final SplitEnumeratorContext<FileSplit> context;
  private final List<FileSplit> waiting;

  FileAssigner(SplitEnumeratorContext<FileSplit> context, List<FileSplit> waiting) {
    this.context = context;
    this.waiting = new ArrayList<>(waiting);
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int reader) {
    List<FileSplit> own = waiting.stream().filter(split -> readerOf(split) == reader).toList();
    if (!own.isEmpty()) {
      waiting.removeAll(own);
      context.assignSplits(new SplitsAssignment<>(Map.of(reader, own)));
    }
    context.signalNoMoreSplits(reader);
  }

  private int readerOf(FileSplit split) {
    return split.cursor().partition().index() % context.currentParallelism();
  }

  /** A reader failed before it kept these; it asks for them again when it is back. */
  @Override
  public void addSplitsBack(List<FileSplit> splits, int reader) {
    waiting.addAll(splits);
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {}

  @Override
  public WaitingSplits snapshotState(long checkpoint) {
    return new WaitingSplits(waiting);
  }

  @Override
  public void close() {}
}
