package org.tocsin.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the data beside the repository; without it a test is skipped, except in CI. */
final class SharedData {
  private SharedData() {}

  static Path find(String relative) {
    Path path = Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve(relative);
    boolean present = Files.exists(path);
    if (!present && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("shared data is missing in CI: " + path);
    }
    Assumptions.assumeTrue(present, "skipped: no " + path + "; set -Dtocsin.shared=PATH");
    return path;
  }
}
