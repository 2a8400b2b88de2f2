package org.tocsin.foresight;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Finds test data that lies beside the repository and is no part of it. */
public final class Shared {

  private Shared() {}

  /** The file, or the test is skipped; where CI=true its absence is a failure. */
  public static Path require(String name) {
    Path file = Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve(name);
    if (!Files.exists(file)) {
      String line = "skipped: " + file + " is not there; -Dtocsin.shared=DIR says where to look";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(line);
      }
      Assumptions.abort(line);
    }
    return file;
  }
}
