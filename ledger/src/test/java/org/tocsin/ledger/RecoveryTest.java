package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of files that are missing, old or foreign. */
class RecoveryTest {
  @TempDir Path folder;

  @Test
  void aLostPublicLogIsMadeAgainFromTheJournal() throws IOException {
    Path ledger = written(700);
    Stage.copy(ledger.resolve("log"), folder.resolve("log"));
    Stage.remove(ledger.resolve("log"));
    Stage.openClean(ledger, open -> assertThat(open.size()).isEqualTo(700));
    for (String name :
        new String[] {"checkpoint", "tile/0/000", "tile/1/000.p/2", "tile/entries/001"}) {
      assertThat(ledger.resolve("log").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("log").resolve(name));
    }
  }

  @Test
  void tilesThatNeverReachedTheDiskAreMadeAgain() throws IOException {
    Path ledger = written(700);
    Files.writeString(ledger.resolve("forced-tiles"), "256\n");
    Files.delete(ledger.resolve("log/tile/0/001"));
    Files.write(ledger.resolve("log/tile/entries/001"), new byte[100]);
    Files.write(ledger.resolve("log/tile/0/002.p/188"), new byte[0]);
    Stage.openClean(ledger, open -> assertThat(open.size()).isEqualTo(700));
  }

  @Test
  void aWrongHintOfWhatReachedTheDiskDoesNoHarm() throws IOException {
    Path ledger = written(700);
    for (String hint : new String[] {"999999999", "-1", "x", "", "512"}) {
      Files.writeString(ledger.resolve("forced-tiles"), hint);
      Stage.openClean(ledger, open -> assertThat(open.size()).isEqualTo(700));
    }
  }

  @Test
  void anOlderJournalUnderANewerCheckpointIsRefused() {
    Path old = Stage.copy(written(5), folder.resolve("old"));
    Path ledger = folder.resolve("ledger");
    try (Ledger open = Ledger.open(ledger, LedgerOptions.defaults())) {
      open.append(Stage.drafts(5, 1));
    }
    Stage.remove(ledger.resolve("journal"));
    Stage.copy(old.resolve("journal"), ledger.resolve("journal"));
    assertThatThrownBy(() -> Ledger.open(ledger, LedgerOptions.defaults()))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("ends at fact 5 though 6 were acknowledged");
  }

  @Test
  void aJournalThatContradictsThePublishedCheckpointIsNotSigned() {
    Path one = written(5);
    Path other = Stage.copy(one, folder.resolve("other"));
    for (Path ledger : new Path[] {one, other}) {
      try (Ledger open = Ledger.open(ledger, LedgerOptions.defaults())) {
        open.append(Stage.drafts(5, ledger.equals(one) ? 1 : 2));
      }
    }
    Stage.remove(other.resolve("log"));
    Stage.copy(one.resolve("log"), other.resolve("log"));
    assertThatThrownBy(() -> Ledger.open(other, LedgerOptions.defaults()))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("nothing will be signed");
  }

  @Test
  void aJournalWithoutItsKeysIsNotGivenNewOnes() {
    Path ledger = written(1);
    Stage.remove(ledger.resolve("keys"));
    assertThatThrownBy(() -> Ledger.open(ledger, LedgerOptions.defaults()))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("put the keys back");
  }

  @Test
  void keysHalfMadeByAnInterruptedFirstStartAreMadeAgain() throws IOException {
    Path ledger = folder.resolve("ledger");
    Files.createDirectories(ledger.resolve("keys.new"));
    Files.writeString(ledger.resolve("keys.new/identity.txt"), "half");
    Stage.openClean(ledger, open -> assertThat(open.size()).isZero());
  }

  @Test
  void theOriginIsKeptAndAnotherOneIsRefused() {
    Path ledger = folder.resolve("ledger");
    Ledger.open(ledger, LedgerOptions.defaults().withOrigin("example.org/log")).close();
    try (Ledger open = Ledger.open(ledger, LedgerOptions.defaults())) {
      assertThat(open.checkpoint().origin()).isEqualTo("example.org/log");
    }
    assertThatThrownBy(
            () -> Ledger.open(ledger, LedgerOptions.defaults().withOrigin("example.org/other")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is the log example.org/log, not example.org/other");
  }

  @Test
  void whatAnInterruptedSealLeftBehindIsRemoved() throws IOException {
    Path ledger = written(1);
    Path leftover = Files.writeString(ledger.resolve("vault/incoming/half.age"), "half");
    Stage.openClean(ledger, open -> assertThat(leftover).doesNotExist());
  }

  private Path written(int facts) {
    Path ledger = folder.resolve("ledger");
    try (Ledger open = Ledger.open(ledger, LedgerOptions.defaults())) {
      open.append(Stage.drafts(0, facts));
    }
    return ledger;
  }
}
