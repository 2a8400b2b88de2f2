package org.tocsin.bench.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HumanitarianFiguresTest {

  @Test
  void everyFigureStandsBesideItsPeers() throws IOException {
    List<String> lines = HumanitarianFigures.measure(folder()).lines();
    assertThat(lines).anyMatch(line -> line.contains("peer: the IPC's own projection"));
    assertThat(lines).anyMatch(line -> line.contains("false alarms 0"));
    assertThat(HumanitarianFigures.measure(folder()).lines()).isEqualTo(lines);
  }

  private static Path folder() {
    Path folder =
        Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve("data/humanitarian");
    if (!Files.isDirectory(folder)) {
      String line = "skipped: " + folder + " is not there; -Dtocsin.shared=DIR says where to look";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(line);
      }
      Assumptions.abort(line);
    }
    return folder;
  }
}
