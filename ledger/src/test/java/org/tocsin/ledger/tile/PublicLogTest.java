package org.tocsin.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.SharedFiles;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.note.VerifierKey;

/** Reading and checking a log that another project wrote: the test data of Tessera. */
class PublicLogTest {
  @TempDir Path copy;

  @Test
  void theLogOfAnotherProjectIsSoundAgainstAllSixteenOfItsCheckpoints() throws IOException {
    Path log = SharedFiles.find("vectors/tessera/testdata/log");
    List<Path> older =
        SharedFiles.files(log, "").stream()
            .filter(file -> file.getFileName().toString().startsWith("checkpoint."))
            .toList();
    assertThat(older).hasSize(16);
    LogReport report = PublicLog.open(log).check(tesseraKey(), older);
    assertThat(report.problems()).isEmpty();
    assertThat(report.checkpoint().size()).isEqualTo(15);
  }

  @Test
  void aCopyHoldsWhatTheCheckpointNeedsAndIsSound() throws IOException {
    PublicLog.open(SharedFiles.find("vectors/tessera/testdata/log")).copyTo(copy);
    assertThat(PublicLog.open(copy).check(tesseraKey(), List.of()).problems()).isEmpty();
    assertThat(copy.resolve("tile/0/000.p/15")).exists();
    assertThat(copy.resolve("tile/0/000.p/14")).doesNotExist();
  }

  @Test
  void junkBehindTheLastEntryOfAPartialBundleIsFound() throws IOException {
    PublicLog.open(SharedFiles.find("vectors/tessera/testdata/log")).copyTo(copy);
    Path bundle = copy.resolve("tile/entries/000.p/15");
    Files.write(bundle, new byte[] {0}, StandardOpenOption.APPEND);
    assertThat(PublicLog.open(copy).check(tesseraKey(), List.of()).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place()).isEqualTo("tile/entries/000.p/15");
          assertThat(problem.reason()).contains("1 bytes of junk after the last of 15");
        });
  }

  @Test
  void aRollbackIsFound() throws IOException {
    Path log = SharedFiles.find("vectors/tessera/testdata/log");
    PublicLog.open(log).copyTo(copy);
    Files.copy(
        log.resolve("checkpoint.7"),
        copy.resolve("checkpoint"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(log.resolve("tile/0/000.p/7"), copy.resolve("tile/0/000.p/7"));
    Files.copy(log.resolve("tile/entries/000.p/7"), copy.resolve("tile/entries/000.p/7"));
    assertThat(
            PublicLog.open(copy)
                .check(tesseraKey(), List.of(log.resolve("checkpoint.15")))
                .problems())
        .extracting(Problem::reason)
        .singleElement()
        .asString()
        .startsWith("rolled back");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    for (String name : List.of("tile/0/000.p/15", "tile/entries/000.p/15")) {
      PublicLog.open(SharedFiles.find("vectors/tessera/testdata/log")).copyTo(copy);
      Files.delete(copy.resolve(name));
      assertThat(PublicLog.open(copy).check(tesseraKey(), List.of()).problems())
          .containsExactly(new Problem(name, "is missing"));
    }
  }

  private static VerifierKey tesseraKey() {
    return VerifierKey.parse(
        SharedFiles.json(SharedFiles.find("vectors/distilled/rfc6962-note-tile-vectors.json"))
            .path("note")
            .path("tessera_testdata_vkey")
            .stringValue());
  }
}
