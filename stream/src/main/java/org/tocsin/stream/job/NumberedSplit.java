package org.tocsin.stream.job;

import org.apache.flink.api.connector.source.SourceSplit;

/** A split whose number says which reader gets it. */
interface NumberedSplit extends SourceSplit {
  /** From 0; the same for as long as the job lives. */
  int number();

  @Override
  default String splitId() {
    return Integer.toString(number());
  }
}
