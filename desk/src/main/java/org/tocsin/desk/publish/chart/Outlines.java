package org.tocsin.desk.publish.chart;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The outlines in {@code outlines.bin.gz}: coasts and borders of Natural Earth 4.1 (public domain),
 * taken from world-atlas 2.0.2 and thinned. The resource is a sequence of lines: a byte 0 (coast)
 * or 1 (border), the number of points, then each point as the difference to the one before it, in
 * thousandths of a degree, longitude first; numbers are zigzag varints, 2 ends the file.
 */
final class Outlines {
  private static final double UNIT_DEGREES = 1e-3;

  /** One line and the box around it; {@code border} when land lies on both sides of it. */
  record Line(
      boolean border,
      double[] longitudes,
      double[] latitudes,
      double west,
      double south,
      double east,
      double north) {

    static Line of(boolean border, double[] longitudes, double[] latitudes) {
      DoubleSummaryStatistics x = Arrays.stream(longitudes).summaryStatistics();
      DoubleSummaryStatistics y = Arrays.stream(latitudes).summaryStatistics();
      return new Line(
          border, longitudes, latitudes, x.getMin(), y.getMin(), x.getMax(), y.getMax());
    }

    /** The longer side of the box around it. */
    double degrees() {
      return Math.max(east - west, north - south);
    }
  }

  private Outlines() {}

  /** Every line that may be seen through the window. */
  static List<Line> within(Window window) {
    return Read.ALL.stream().filter(line -> touches(window, line)).toList();
  }

  /** Read once, when the first map is drawn: unpacking takes longer than drawing. */
  private static final class Read {
    private static final List<Line> ALL = all();
  }

  private static List<Line> all() {
    InputStream resource = Outlines.class.getResourceAsStream("outlines.bin.gz");
    if (resource == null) {
      throw new IllegalStateException("outlines.bin.gz is missing from this build");
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource, 1 << 16)))) {
      List<Line> lines = new ArrayList<>();
      for (int kind = in.readUnsignedByte(); kind < 2; kind = in.readUnsignedByte()) {
        lines.add(read(in, kind == 1));
      }
      return List.copyOf(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("outlines.bin.gz cannot be read", e);
    }
  }

  private static boolean touches(Window window, Line line) {
    return window.touches(line.west, line.south, line.east, line.north);
  }

  private static Line read(DataInputStream in, boolean border) throws IOException {
    int points = varint(in);
    double[] longitudes = new double[points];
    double[] latitudes = new double[points];
    long x = 0;
    long y = 0;
    for (int i = 0; i < points; i++) {
      x += zigzag(in);
      y += zigzag(in);
      longitudes[i] = x * UNIT_DEGREES;
      latitudes[i] = y * UNIT_DEGREES;
    }
    return Line.of(border, longitudes, latitudes);
  }

  private static int zigzag(DataInputStream in) throws IOException {
    int value = varint(in);
    return (value >>> 1) ^ -(value & 1);
  }

  private static int varint(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IOException("a number of more than 32 bits");
  }
}
