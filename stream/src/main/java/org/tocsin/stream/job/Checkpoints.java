package org.tocsin.stream.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a job that was stopped has left to go on from. */
final class Checkpoints {
  /** A checkpoint or savepoint is complete when Flink has written this into it. */
  private static final String COMPLETE = "_metadata";

  private Checkpoints() {}

  /** The newest complete checkpoint below {@code folder}; empty when there is none. */
  static Optional<Path> newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Map<Path, FileTime> all = new HashMap<>();
    try (Stream<Path> walk = Files.walk(folder, 3)) {
      for (Path file : walk.filter(path -> path.endsWith(COMPLETE)).toList()) {
        all.put(file.resolveSibling(""), Files.getLastModifiedTime(file));
      }
    }
    return all.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey);
  }
}
