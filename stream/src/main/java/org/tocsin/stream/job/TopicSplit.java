package org.tocsin.stream.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.stream.input.InputTopic;

/**
 * One partition of a topic, from where it is to be read on.
 *
 * @param number of the partition
 * @param position offset of the next record
 * @param end offset after the last record to read, or {@link InputTopic#NO_END}
 * @param latest the latest day that a report before {@code position} is dated
 */
record TopicSplit(int number, long position, long end, Optional<LocalDate> latest)
    implements NumberedSplit {
  static TopicSplit start(InputTopic.Range range) {
    return new TopicSplit(range.partition(), range.from(), range.end(), Optional.empty());
  }

  /** The partitions that no reader has yet, as a checkpoint keeps them. */
  record Waiting(List<TopicSplit> splits) {
    Waiting {
      splits = List.copyOf(splits);
    }
  }
}
