package org.tocsin.stream.job;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.tocsin.stream.input.TopicAddress;

/** Asks the brokers for the records of some partitions, each up to its end. */
final class TopicFetcher implements SplitReader<ConsumerRecord<byte[], byte[]>, TopicSplit> {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, TopicSplit> open = new HashMap<>();

  TopicFetcher(TopicAddress address) {
    this.topic = address.topic();
    this.consumer = address.consumer();
  }

  @Override
  public void handleSplitsChanges(SplitsChange<TopicSplit> change) {
    if (!(change instanceof SplitsAddition)) {
      throw new UnsupportedOperationException("partitions are only ever added");
    }
    for (TopicSplit split : change.splits()) {
      open.put(new TopicPartition(topic, split.number()), split);
    }
    consumer.assign(open.keySet());
    for (TopicSplit split : change.splits()) {
      consumer.seek(new TopicPartition(topic, split.number()), split.position());
    }
  }

  @Override
  public RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> fetch() throws IOException {
    RecordsBySplits.Builder<ConsumerRecord<byte[], byte[]>> found = new RecordsBySplits.Builder<>();
    try {
      finish(found);
      if (!open.isEmpty()) {
        take(consumer.poll(POLL), found);
        finish(found);
      }
    } catch (WakeupException e) {
      // Asked to come back: what was not fetched yet is fetched by the next call.
      return found.build();
    } catch (KafkaException e) {
      throw new IOException("cannot read " + topic + ": " + e.getMessage(), e);
    }
    return found.build();
  }

  private void take(
      ConsumerRecords<byte[], byte[]> rows,
      RecordsBySplits.Builder<ConsumerRecord<byte[], byte[]>> found) {
    for (TopicPartition partition : rows.partitions()) {
      TopicSplit split = open.get(partition);
      for (ConsumerRecord<byte[], byte[]> row : rows.records(partition)) {
        if (split != null && row.offset() < split.end()) {
          found.add(split.splitId(), row);
        }
      }
    }
  }

  /** By the consumer's position, since the last offsets may be those of ends of transactions. */
  private void finish(RecordsBySplits.Builder<ConsumerRecord<byte[], byte[]>> found) {
    boolean some = false;
    for (Iterator<TopicSplit> all = open.values().iterator(); all.hasNext(); ) {
      TopicSplit split = all.next();
      if (consumer.position(new TopicPartition(topic, split.number())) >= split.end()) {
        found.addFinishedSplit(split.splitId());
        all.remove();
        some = true;
      }
    }
    if (some) {
      consumer.assign(open.keySet());
    }
  }

  @Override
  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
