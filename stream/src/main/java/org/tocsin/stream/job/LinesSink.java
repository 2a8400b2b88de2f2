package org.tocsin.stream.job;

import java.nio.file.Path;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.tocsin.stream.output.Line;

/** Lines into files that show when a checkpoint that holds them is complete, each exactly once. */
final class LinesSink {
  private LinesSink() {}

  static FileSink<Line> into(Path folder) {
    Encoder<Line> encoder = new LineEncoder();
    return FileSink.forRowFormat(new org.apache.flink.core.fs.Path(folder.toUri()), encoder)
        .withBucketAssigner(new ByKind())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build();
  }

  /** One folder for each kind of line. */
  private static final class ByKind implements BucketAssigner<Line, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String getBucketId(Line line, Context context) {
      return line.kind().folder();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
