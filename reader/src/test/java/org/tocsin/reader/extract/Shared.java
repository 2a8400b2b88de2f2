package org.tocsin.reader.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the shared cases and data, which stand beside the repository and are never part of it. */
final class Shared {
  private Shared() {}

  static Path file(String path) {
    Path file = Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve(path);
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError("missing in CI: " + file);
      }
      Assumptions.abort("skipped: " + file + " is not here");
    }
    return file;
  }
}
