package org.tocsin.stream.input;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of a Kafka topic: each is read in its order, as a file is.
 *
 * @param address where the topic is
 * @param ranges what of it is read
 */
public record InputTopic(TopicAddress address, List<Range> ranges) implements Input {
  /** An end that never comes. */
  public static final long NO_END = Long.MAX_VALUE;

  public InputTopic {
    ranges = List.copyOf(ranges);
  }

  /**
   * What of one partition is read.
   *
   * @param partition its number
   * @param from offset of the first record
   * @param end offset after the last one, or {@link #NO_END}
   */
  public record Range(int partition, long from, long end) {}

  /**
   * The topic up to what is committed in it now.
   *
   * @throws IOException when no broker answers, or there is no such topic
   */
  public static InputTopic upToNow(TopicAddress address) throws IOException {
    return look(address, false);
  }

  /**
   * The topic with all that will come.
   *
   * @throws IOException when no broker answers, or there is no such topic
   */
  public static InputTopic following(TopicAddress address) throws IOException {
    return look(address, true);
  }

  private static InputTopic look(TopicAddress address, boolean follow) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = address.consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(address.topic()).stream()
              .map(PartitionInfo::partition)
              .sorted()
              .map(number -> new TopicPartition(address.topic(), number))
              .toList();
      if (partitions.isEmpty()) {
        throw new IOException("there is no topic " + address);
      }
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      return new InputTopic(
          address,
          partitions.stream()
              .map(partition ->
                  new Range(
                      partition.partition(),
                      begin.getOrDefault(partition, 0L),
                      follow ? NO_END : end.getOrDefault(partition, 0L)))
              .toList());
    } catch (KafkaException e) {
      throw new IOException("cannot look at " + address + ": " + e.getMessage(), e);
    }
  }

  @Override
  public int size() {
    return ranges.size();
  }

  public boolean isEndless() {
    return ranges.stream().anyMatch(range -> range.end() == NO_END);
  }

  @Override
  public Survey survey(LocalDate notAfter) throws IOException {
    long reports = 0;
    Optional<LocalDate> last = Optional.empty();
    for (Range range : ranges) {
      try (OpenPartition open = open(range, new InputSettings(0, notAfter))) {
        while (open.next().isPresent()) {
          reports++;
        }
        last = Stream.concat(last.stream(), open.floor().stream()).max(LocalDate::compareTo);
      }
    }
    return new Survey(reports, last);
  }

  @Override
  public MergedPartitions open(InputSettings settings) throws IOException {
    List<OpenPartition> all = new ArrayList<>();
    for (Range range : ranges) {
      all.add(open(range, settings));
    }
    return MergedPartitions.of(all);
  }

  private OpenPartition open(Range range, InputSettings settings) {
    String name = TopicReports.name(address.topic(), range.partition());
    Partition partition = new Partition(range.partition(), name, address.toString());
    Cursor start = new Cursor(partition, range.from(), 0, Optional.empty());
    return new OpenPartition(start, new TopicEntries(address, range), settings);
  }
}
