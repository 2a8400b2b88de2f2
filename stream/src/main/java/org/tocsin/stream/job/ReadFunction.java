package org.tocsin.stream.job;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.tocsin.stream.claim.Heard;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.Lines;

/** Reads a report: what is to be folded goes on, what is late or cannot be read goes aside. */
final class ReadFunction extends ProcessFunction<Report, HeardClaim> {
  private static final long serialVersionUID = 1L;
  static final OutputTag<Line> ASIDE = new OutputTag<>("aside", new RecordType<>(Line.class));

  private final Listener.Maker maker;
  private transient @Nullable Listener listener;

  ReadFunction(Listener.Maker maker) {
    this.maker = maker;
  }

  @Override
  public void open(OpenContext context) {
    listener = maker.make();
  }

  @Override
  public void processElement(Report report, Context context, Collector<HeardClaim> out) {
    if (listener == null) {
      throw new IllegalStateException("not opened");
    }
    switch (listener.hear(report)) {
      case Heard.Refused(String reason) -> context.output(ASIDE, Lines.refused(report, reason));
      case Heard.Claims(List<HeardClaim> claims) -> {
        for (HeardClaim claim : claims) {
          if (claim.late()) {
            context.output(ASIDE, Lines.late(claim));
          }
          if (claim.isFolded()) {
            out.collect(claim);
          }
        }
      }
    }
  }
}
