package org.tocsin.desk.exchange.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package file by file, and remembers the digest of each. Used by one export at a time.
 */
public final class Pack implements AutoCloseable {
  public static final String MANIFEST = "manifest.json";
  public static final String PROOF = "export.tlog-proof";
  public static final String KEY = "log.vkey";

  private final ZipOutputStream zip;
  private final Instant at;
  private final List<PackFile> files = new ArrayList<>();

  /** One file of a package. */
  public record PackFile(String name, String sha256, long bytes) {}

  /**
   * @param at the time every file in it bears
   */
  public Pack(Path file, Instant at) throws IOException {
    this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
    this.at = at;
  }

  /** Writes to one file of the package. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Adds a file that the manifest is to name. */
  public PackFile add(String name, Content content) throws IOException {
    Counted counted = write(name, content);
    PackFile file =
        new PackFile(name, HexFormat.of().formatHex(counted.digest.digest()), counted.bytes);
    files.add(file);
    return file;
  }

  /** Adds a file that stands beside the manifest; gives its digest. */
  public String addBeside(String name, byte[] content) throws IOException {
    Counted counted = write(name, out -> out.write(content));
    return HexFormat.of().formatHex(counted.digest.digest());
  }

  private Counted write(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(at));
    zip.putNextEntry(entry);
    Counted counted = new Counted(zip);
    content.write(counted);
    counted.flush();
    zip.closeEntry();
    return counted;
  }

  /** The files added so far, in order. */
  public List<PackFile> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Counted extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    private Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      digest.update((byte) b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
      digest.update(buffer, offset, length);
      bytes += length;
    }

    /** The package goes on after this file. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
