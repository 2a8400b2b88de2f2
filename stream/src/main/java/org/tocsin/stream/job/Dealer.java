package org.tocsin.stream.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/**
 * Deals the splits out to the readers by number, to each all of its own as soon as it is there.
 *
 * @param <S> a file, or a partition of a topic
 * @param <W> how a checkpoint keeps those that no reader has yet
 */
final class Dealer<S extends NumberedSplit, W> implements SplitEnumerator<S, W> {
  private final SplitEnumeratorContext<S> context;
  private final List<S> waiting;
  private final Function<List<S>, W> keeping;

  Dealer(SplitEnumeratorContext<S> context, List<S> waiting, Function<List<S>, W> keeping) {
    this.context = context;
    this.waiting = new ArrayList<>(waiting);
    this.keeping = keeping;
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int reader) {
    List<S> own = waiting.stream().filter(split -> readerOf(split) == reader).toList();
    if (!own.isEmpty()) {
      waiting.removeAll(own);
      context.assignSplits(new SplitsAssignment<>(Map.of(reader, own)));
    }
    context.signalNoMoreSplits(reader);
  }

  private int readerOf(S split) {
    return split.number() % context.currentParallelism();
  }

  /** A reader failed before it kept these; it asks for them again when it is back. */
  @Override
  public void addSplitsBack(List<S> splits, int reader) {
    waiting.addAll(splits);
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {}

  @Override
  public W snapshotState(long checkpoint) {
    return keeping.apply(List.copyOf(waiting));
  }

  @Override
  public void close() {}
}
