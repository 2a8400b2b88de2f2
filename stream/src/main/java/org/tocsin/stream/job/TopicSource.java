package org.tocsin.stream.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.tocsin.stream.input.InputSettings;
import org.tocsin.stream.input.InputTopic;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.input.TopicAddress;

/**
 * Reports from a Kafka topic, as FLIP-27 has it: a split is a partition, and a checkpoint holds the
 * offset from which each is read on, so that every record counts once whatever fails. Nothing is
 * kept in Kafka: no group, no committed offsets. Partitions added while the job runs are not read.
 */
final class TopicSource implements Source<Report, TopicSplit, TopicSplit.Waiting> {
  private static final long serialVersionUID = 1L;

  private final TopicAddress address;
  private final ArrayList<Integer> partitions = new ArrayList<>();
  private final ArrayList<Long> from = new ArrayList<>();
  private final ArrayList<Long> end = new ArrayList<>();
  private final boolean endless;
  private final InputSettings settings;

  TopicSource(InputTopic topic, InputSettings settings) {
    this.address = topic.address();
    this.settings = settings;
    this.endless = topic.isEndless();
    for (InputTopic.Range range : topic.ranges()) {
      partitions.add(range.partition());
      from.add(range.from());
      end.add(range.end());
    }
  }

  @Override
  public Boundedness getBoundedness() {
    return endless ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<TopicSplit, TopicSplit.Waiting> createEnumerator(
      SplitEnumeratorContext<TopicSplit> context) {
    List<TopicSplit> all = new ArrayList<>();
    for (int at = 0; at < partitions.size(); at++) {
      all.add(
          TopicSplit.start(new InputTopic.Range(partitions.get(at), from.get(at), end.get(at))));
    }
    return new Dealer<>(context, all, TopicSplit.Waiting::new);
  }

  @Override
  public SplitEnumerator<TopicSplit, TopicSplit.Waiting> restoreEnumerator(
      SplitEnumeratorContext<TopicSplit> context, TopicSplit.Waiting waiting) {
    return new Dealer<>(context, waiting.splits(), TopicSplit.Waiting::new);
  }

  @Override
  public SourceReader<Report, TopicSplit> createReader(SourceReaderContext context) {
    return new TopicReader(address, settings, context);
  }

  @Override
  public SimpleVersionedSerializer<TopicSplit> getSplitSerializer() {
    return new JsonVersioned<>(TopicSplit.class);
  }

  @Override
  public SimpleVersionedSerializer<TopicSplit.Waiting> getEnumeratorCheckpointSerializer() {
    return new JsonVersioned<>(TopicSplit.Waiting.class);
  }
}
