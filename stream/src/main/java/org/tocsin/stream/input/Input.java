package org.tocsin.stream.input;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Where reports come from: files, or the partitions of a Kafka topic. */
public sealed interface Input permits InputFiles, InputTopic {
  /** How many files or partitions there are. */
  int size();

  /**
   * What a first look at the input shows.
   *
   * @param reports how many entries there are, bad ones included
   * @param lastDay the latest day that a report is dated; empty when there is no good one
   */
  record Survey(long reports, Optional<LocalDate> lastDay) {}

  /**
   * Goes through all of the input once, without reading what the reports say.
   *
   * @param notAfter reports dated after this day are counted and no more
   * @throws IOException when it cannot be read
   */
  Survey survey(LocalDate notAfter) throws IOException;

  /**
   * Everything there is, merged in event time.
   *
   * @throws IOException when it cannot be opened
   */
  MergedPartitions open(InputSettings settings) throws IOException;
}
