package org.tocsin.stream.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.Encoder;
import org.tocsin.stream.output.Line;

/** A line in UTF-8 with a line feed. */
final class LineEncoder implements Encoder<Line> {
  private static final long serialVersionUID = 1L;

  @Override
  public void encode(Line line, OutputStream out) throws IOException {
    out.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
