package org.tocsin.bench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizedCaseTest {
  @TempDir Path folder;

  @Test
  void aSmallCaseIsMadeMeasuredAndUsedAgain() throws IOException {
    Curve first = new Curve();
    new SizedCase(300, 5, folder).measure(first);
    assertThat(first.table()).contains("import with proofs", "timeline p50", "one record p50");
    Curve again = new Curve();
    new SizedCase(300, 5, folder).measure(again);
    assertThat(again.json()).contains("rebuild of all views").doesNotContain("import with proofs");
  }

  @Test
  void aTableIsTakenInAsOneImport() throws IOException {
    Curve curve = new Curve();
    new TableImport(200, 5, folder.resolve("table")).measure(curve);
    assertThat(curve.table()).contains("import of a table with a receipt, rows/s");
    assertThat(folder.resolve("table")).doesNotExist();
  }
}
