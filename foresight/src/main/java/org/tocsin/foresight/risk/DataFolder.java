package org.tocsin.foresight.risk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tocsin.foresight.DataFile;

/**
 * A folder with the data of a task. It may hold a file {@code release.json}, {@code {"release":
 * "UCDP GED 21.1"}}, that names the release; whether it does or not, the release is known by the
 * digest of the files used.
 *
 * @param folder where the files lie
 */
public record DataFolder(Path folder) {

  private static final String RELEASE_FILE = "release.json";

  private record Named(String release) {}

  /**
   * The bytes of a file, unpacked when its name ends in {@code .gz}.
   *
   * @throws ForecastDataException when it cannot be read
   */
  public byte[] bytes(String name) {
    byte[] raw = raw(name);
    if (!name.endsWith(".gz")) {
      return raw;
    }
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return packed.readAllBytes();
    } catch (IOException e) {
      throw new ForecastDataException(folder.resolve(name) + " cannot be unpacked", e);
    }
  }

  /** The lines of a UTF-8 text file; errors as for {@link #bytes}. */
  public List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  /** Whether the folder has the file. */
  public boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  /**
   * The one file whose name begins and ends so.
   *
   * @throws ForecastDataException when there is none, or more than one
   */
  public String only(String prefix, String suffix) {
    return find(prefix, suffix)
        .orElseThrow(() ->
            new ForecastDataException(
                "%s must hold one file %s*%s, and holds none".formatted(folder, prefix, suffix)));
  }

  /**
   * The same, or empty when there is none.
   *
   * @throws ForecastDataException when there is more than one
   */
  public Optional<String> find(String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> found =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
              .sorted()
              .toList();
      if (found.size() > 1) {
        throw new ForecastDataException(
            "%s must hold one file %s*%s, and holds %s".formatted(folder, prefix, suffix, found));
      }
      return found.stream().findFirst();
    } catch (IOException e) {
      throw new ForecastDataException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The release of the data that {@code files} hold.
   *
   * @param lastPeriod the last period with data, for example {@code 2020-12}
   */
  public DataRelease release(String lastPeriod, List<String> files) {
    MessageDigest digest = sha256();
    files.forEach(file -> digest.update(raw(file)));
    String hash = HexFormat.of().formatHex(digest.digest());
    return new DataRelease(name().orElse("unnamed"), lastPeriod, hash);
  }

  private Optional<String> name() {
    if (!has(RELEASE_FILE)) {
      return Optional.empty();
    }
    try {
      String path = folder.resolve(RELEASE_FILE).toString();
      return Optional.of(
          DataFile.read(new ByteArrayInputStream(raw(RELEASE_FILE)), Named.class, path).release());
    } catch (IllegalArgumentException e) {
      throw new ForecastDataException(String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] raw(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ForecastDataException(
          file + " is not there; the folder of --data must hold it (docs/manual/forecast.md)");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ForecastDataException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
