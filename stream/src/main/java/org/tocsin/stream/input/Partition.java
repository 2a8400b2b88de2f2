package org.tocsin.stream.input;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One file of the input. Its reports are read in the order in which they stand.
 *
 * @param index its number among all files, from 0
 * @param name its path below the input, the same wherever the input lies
 * @param path where it lies
 */
public record Partition(int index, String name, String path) {
  /** What kind of file it is, by its name. */
  enum Format {
    JSON_LINES,
    WARC,
    OTHER
  }

  Format format() {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Format.JSON_LINES;
    }
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz") ? Format.WARC : Format.OTHER;
  }

  Path file() {
    return Path.of(path);
  }
}
