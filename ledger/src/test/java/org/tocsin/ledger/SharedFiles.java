package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;

/** Vectors and tools that lie beside the repository and are not part of it. */
public final class SharedFiles {
  private SharedFiles() {}

  /** A file or folder below {@code shared}; without it the test is skipped, but in CI it fails. */
  public static Path find(String name) {
    Path file = Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve(name);
    demand(Files.exists(file), file + " is not here");
    return file;
  }

  /** Skips the test unless the condition holds; in CI it fails instead. */
  public static void demand(boolean condition, String otherwise) {
    if (System.getenv("CI") != null) {
      assertThat(condition).as(otherwise).isTrue();
    }
    Assumptions.assumeTrue(condition, otherwise);
  }

  /** Reads one JSON file. */
  public static JsonNode json(Path file) {
    try {
      return Jcs.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder whose name ends so, in order. */
  public static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
