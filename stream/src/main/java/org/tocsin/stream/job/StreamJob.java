package org.tocsin.stream.job;

import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.Input;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.input.InputTopic;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.output.Line;

/**
 * The job: files or a topic, reader, claims, windows by place, files.
 *
 * @param input what to read; every machine of a cluster must find it under the same paths
 * @param settings what decides the output
 * @param parts folder for what the sink commits; on a cluster, one that all machines share
 * @param listeners what hears the reports out
 */
public record StreamJob(
    Input input, StreamSettings settings, Path parts, Listener.Maker listeners) {
  public static final String NAME = "tocsin stream";

  /** The job with the reader that reads everything else. */
  public StreamJob(Input input, StreamSettings settings, Path parts) {
    this(input, settings, parts, ReportReader::new);
  }

  /** Puts the job together in {@code environment}, which then runs it. */
  public void describe(StreamExecutionEnvironment environment) {
    DataStreamSource<Report> reports =
        environment.fromSource(
            source(),
            WatermarkStrategy.noWatermarks(),
            "reports in",
            new RecordType<>(Report.class));
    SingleOutputStreamOperator<HeardClaim> claims =
        reports
            .uid("input")
            .rebalance()
            .process(new ReadFunction(listeners), new RecordType<>(HeardClaim.class))
            .name("read")
            .uid("read");
    claims
        .keyBy(HeardClaim::key, Types.STRING)
        .process(new FoldFunction(settings), new RecordType<>(Line.class))
        .name("windows by place")
        .uid("windows")
        .union(claims.getSideOutput(ReadFunction.ASIDE))
        .sinkTo(LinesSink.into(parts))
        .name("files out")
        .uid("output");
  }

  private Source<Report, ?, ?> source() {
    return switch (input) {
      case InputFiles files -> new ReportSource(files.partitions(), settings.input());
      case InputTopic topic -> new TopicSource(topic, settings.input());
    };
  }
}
