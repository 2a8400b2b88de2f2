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
import org.tocsin.stream.input.Partition;
import org.tocsin.stream.input.Report;

/**
 * Reports from files. Each reader gets all of its files at once and merges them in event time: a
 * file that waited for a free reader would hold nothing back and then come late as a whole.
 */
final class ReportSource implements Source<Report, FileSplit, WaitingSplits> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> names = new ArrayList<>();
  private final ArrayList<String> paths = new ArrayList<>();
  private final InputSettings settings;

  ReportSource(List<Partition> partitions, InputSettings settings) {
    for (Partition partition : partitions) {
      names.add(partition.name());
      paths.add(partition.path());
    }
    this.settings = settings;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<FileSplit, WaitingSplits> createEnumerator(
      SplitEnumeratorContext<FileSplit> context) {
    List<FileSplit> all = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      all.add(FileSplit.start(new Partition(index, names.get(index), paths.get(index))));
    }
    return new Dealer<>(context, all, WaitingSplits::new);
  }

  @Override
  public SplitEnumerator<FileSplit, WaitingSplits> restoreEnumerator(
      SplitEnumeratorContext<FileSplit> context, WaitingSplits waiting) {
    return new Dealer<>(context, waiting.splits(), WaitingSplits::new);
  }

  @Override
  public SourceReader<Report, FileSplit> createReader(SourceReaderContext context) {
    return new MergingReader(settings);
  }

  @Override
  public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
    return new JsonVersioned<>(FileSplit.class);
  }

  @Override
  public SimpleVersionedSerializer<WaitingSplits> getEnumeratorCheckpointSerializer() {
    return new JsonVersioned<>(WaitingSplits.class);
  }
}
