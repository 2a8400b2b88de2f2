package org.tocsin.stream.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new folder for what a run needs only while it lasts; closing it removes it with its content.
 */
public record ScratchFolder(Path folder) implements AutoCloseable {
  private static final String PREFIX = ".tocsin-stream-";

  public static ScratchFolder inTemporaryFolder() throws IOException {
    return new ScratchFolder(Files.createTempDirectory(PREFIX));
  }

  /** In {@code parent}, for a folder that several machines must share. */
  public static ScratchFolder in(Path parent) throws IOException {
    return new ScratchFolder(Files.createTempDirectory(parent, PREFIX));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
