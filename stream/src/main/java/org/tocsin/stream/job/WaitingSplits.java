package org.tocsin.stream.job;

import java.util.List;

/** The files that no reader has yet, as a checkpoint keeps them. */
record WaitingSplits(List<FileSplit> splits) {
  WaitingSplits {
    splits = List.copyOf(splits);
  }
}
