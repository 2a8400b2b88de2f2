package org.tocsin.stream.input;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The records of one partition of a topic, up to an offset that is there already. */
final class TopicEntries implements EntryReader {
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final int POLLS_WITHOUT_ANYTHING = 6;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final JsonReport json = new JsonReport();
  private final long end;
  private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();
  private long position;

  TopicEntries(TopicAddress address, InputTopic.Range range) {
    this.consumer = address.consumer();
    this.partition = new TopicPartition(address.topic(), range.partition());
    this.end = range.end();
    this.position = range.from();
    consumer.assign(List.of(partition));
    consumer.seek(partition, range.from());
  }

  @Override
  public Optional<Entry> next() throws IOException {
    if (!fetched.hasNext() && !fetch()) {
      return Optional.empty();
    }
    ConsumerRecord<byte[], byte[]> row = fetched.next();
    position = row.offset() + 1;
    return row.offset() < end ? Optional.of(TopicReports.entry(json, row)) : Optional.empty();
  }

  /**
   * Where a transaction ended there is an offset without a record: the consumer's position tells.
   */
  private boolean fetch() throws IOException {
    try {
      for (int waits = 0; consumer.position(partition) < end; ) {
        long before = consumer.position(partition);
        fetched = consumer.poll(POLL).records(partition).iterator();
        if (fetched.hasNext()) {
          return true;
        }
        waits = consumer.position(partition) > before ? 0 : waits + 1;
        if (waits == POLLS_WITHOUT_ANYTHING) {
          throw new IOException("no broker gives " + partition + " from " + position);
        }
      }
      return false;
    } catch (KafkaException e) {
      throw new IOException("cannot read " + partition + ": " + e.getMessage(), e);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
