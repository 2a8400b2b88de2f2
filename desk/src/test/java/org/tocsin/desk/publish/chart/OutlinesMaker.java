package org.tocsin.desk.publish.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code outlines.bin.gz} from {@code countries-10m.json} of the npm package world-atlas
 * 2.0.2. Not a test: run it by hand when the outlines change. Arguments: the TopoJSON file, the
 * output.
 */
final class OutlinesMaker {
  private static final double TOLERANCE_DEGREES = 0.0022;
  private static final int UNITS_PER_DEGREE = 1000;
  private final JsonNode topology;
  private final int[] uses;

  private OutlinesMaker(JsonNode topology) {
    this.topology = topology;
    this.uses = new int[topology.get("arcs").size()];
  }

  public static void main(String[] args) throws IOException {
    JsonNode topology = JsonMapper.shared().readTree(Files.readAllBytes(Path.of(args[0])));
    Files.write(Path.of(args[1]), new OutlinesMaker(topology).make());
  }

  private byte[] make() throws IOException {
    topology.get("objects").get("countries").get("geometries").forEach(g -> count(g.get("arcs")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < uses.length; i++) {
        if (uses[i] > 0) {
          write(out, uses[i] > 1, points(topology.get("arcs").get(i)));
        }
      }
      out.write(2);
    }
    return bytes.toByteArray();
  }

  private void count(JsonNode arcs) {
    if (arcs == null) {
      return;
    }
    for (JsonNode arc : arcs) {
      if (arc.isArray()) {
        count(arc);
      } else {
        int index = arc.asInt();
        uses[index < 0 ? ~index : index]++;
      }
    }
  }

  private double[][] points(JsonNode arc) {
    JsonNode scale = topology.get("transform").get("scale");
    JsonNode move = topology.get("transform").get("translate");
    double[][] points = new double[arc.size()][];
    long x = 0;
    long y = 0;
    for (int i = 0; i < points.length; i++) {
      x += arc.get(i).get(0).asLong();
      y += arc.get(i).get(1).asLong();
      points[i] =
          new double[] {
            x * scale.get(0).asDouble() + move.get(0).asDouble(),
            y * scale.get(1).asDouble() + move.get(1).asDouble()
          };
    }
    return points;
  }

  private static void write(OutputStream out, boolean border, double[][] points)
      throws IOException {
    boolean[] keep = new boolean[points.length];
    keep[0] = true;
    keep[points.length - 1] = true;
    thin(points, 0, points.length - 1, keep);
    int count = 0;
    for (boolean kept : keep) {
      count += kept ? 1 : 0;
    }
    out.write(border ? 1 : 0);
    varint(out, count);
    long lastX = 0;
    long lastY = 0;
    for (int i = 0; i < points.length; i++) {
      if (keep[i]) {
        long x = Math.round(points[i][0] * UNITS_PER_DEGREE);
        long y = Math.round(points[i][1] * UNITS_PER_DEGREE);
        zigzag(out, x - lastX);
        zigzag(out, y - lastY);
        lastX = x;
        lastY = y;
      }
    }
  }

  /** Douglas and Peucker. */
  private static void thin(double[][] points, int first, int last, boolean[] keep) {
    int farthest = -1;
    double most = TOLERANCE_DEGREES;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(points[i], points[first], points[last]);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest > 0) {
      keep[farthest] = true;
      thin(points, first, farthest, keep);
      thin(points, farthest, last, keep);
    }
  }

  private static double distance(double[] p, double[] a, double[] b) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double length = dx * dx + dy * dy;
    double share =
        length == 0 ? 0 : Math.clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length, 0, 1);
    return Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy);
  }

  private static void zigzag(OutputStream out, long value) throws IOException {
    varint(out, (value << 1) ^ (value >> 63));
  }

  private static void varint(OutputStream out, long value) throws IOException {
    long rest = value;
    while (rest > 0x7F) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
