package org.tocsin.desk.publish.bag;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes one bag: files of its payload first, then what names them. Where its bytes go, a {@link
 * Sink} says. Used once.
 */
public final class Bag {
  private final Sink sink;
  private final List<String> manifest = new ArrayList<>();
  private long bytes;

  /** Takes the files of a bag one after the other. */
  @FunctionalInterface
  public interface Sink {
    void add(String name, Content content) throws IOException;
  }

  /** Writes to one file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  public Bag(Sink sink) {
    this.sink = sink;
  }

  /**
   * Adds a file of the payload.
   *
   * @param path below {@code data/}
   */
  public void add(String path, Content content) throws IOException {
    MessageDigest digest = sha256();
    long[] length = {0};
    sink.add(
        "data/" + path,
        out -> {
          OutputStream counted = counted(new DigestOutputStream(out, digest), length);
          content.write(counted);
          counted.flush();
        });
    bytes += length[0];
    manifest.add(HexFormat.of().formatHex(digest.digest()) + "  data/" + path);
  }

  /**
   * Writes what makes it a bag.
   *
   * @param info more lines for {@code bag-info.txt}, in their order
   */
  public void finish(Map<String, String> info) throws IOException {
    tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    tag("manifest-sha256.txt", manifest.isEmpty() ? "" : String.join("\n", manifest) + "\n");
    StringBuilder lines = new StringBuilder();
    info.forEach((name, value) ->
        lines.append(name).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
    lines.append("Payload-Oxum: ").append(bytes).append('.').append(manifest.size()).append('\n');
    tag("bag-info.txt", lines.toString());
  }

  private void tag(String name, String content) throws IOException {
    sink.add(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static OutputStream counted(OutputStream to, long[] length) {
    return new FilterOutputStream(to) {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        length[0]++;
      }

      @Override
      public void write(byte[] buffer, int offset, int count) throws IOException {
        out.write(buffer, offset, count);
        length[0] += count;
      }

      /** The sink goes on after this file. */
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
