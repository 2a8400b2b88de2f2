package org.tocsin.stream.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Output in the one form by which runs are compared: each file's lines sorted by their characters.
 * Equal lines stay as often as they came, so that a line written twice shows.
 */
public final class CanonicalOutput {
  private final Map<Line.Kind, List<String>> lines = new EnumMap<>(Line.Kind.class);

  private CanonicalOutput() {
    for (Line.Kind kind : Line.Kind.values()) {
      lines.put(kind, new ArrayList<>());
    }
  }

  /** The lines of a run on one machine. */
  public static CanonicalOutput of(Collection<Line> all) {
    CanonicalOutput output = new CanonicalOutput();
    all.forEach(line -> output.of(line.kind()).add(line.json()));
    output.sort();
    return output;
  }

  /**
   * The lines that a job has committed.
   *
   * @param parts the job's folder of output
   * @throws IOException when it cannot be read
   */
  public static CanonicalOutput merge(Path parts) throws IOException {
    CanonicalOutput output = new CanonicalOutput();
    for (Line.Kind kind : Line.Kind.values()) {
      Path folder = parts.resolve(kind.folder());
      if (Files.isDirectory(folder)) {
        for (Path part : committed(folder)) {
          output.of(kind).addAll(Files.readAllLines(part));
        }
      }
    }
    output.sort();
    return output;
  }

  /** What a job has written and not committed begins with a dot. */
  private static List<Path> committed(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(part -> part.getFileName().toString().startsWith("part-")).toList();
    }
  }

  private List<String> of(Line.Kind kind) {
    return lines.getOrDefault(kind, List.of());
  }

  private void sort() {
    lines.values().forEach(Collections::sort);
  }

  public List<String> list(Line.Kind kind) {
    return Collections.unmodifiableList(of(kind));
  }

  /** SHA-256 over the files in the order of {@link Line.Kind}, in hexadecimal. */
  public String sha256() {
    MessageDigest digest = digest();
    for (Line.Kind kind : Line.Kind.values()) {
      digest.update((kind.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
      of(kind).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes each file into {@code folder}, in place of what was there. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Line.Kind kind : Line.Kind.values()) {
      Files.write(folder.resolve(kind.fileName()), of(kind));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
