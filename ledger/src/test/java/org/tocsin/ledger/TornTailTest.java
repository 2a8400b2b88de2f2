package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose last batch is cut or garbled, before and after it was acknowledged. */
class TornTailTest {
  private static final String SEGMENT = "journal/000000000000000.journal";

  @TempDir Path folder;
  private Path before;
  private byte[] shorter;
  private byte[] longer;

  @BeforeEach
  void twoBatches() throws IOException {
    Path after = folder.resolve("after");
    try (Ledger ledger = Ledger.open(after, LedgerOptions.defaults())) {
      ledger.append(Stage.drafts(0, 3));
    }
    before = Stage.copy(after, folder.resolve("before"));
    shorter = Files.readAllBytes(before.resolve(SEGMENT));
    try (Ledger ledger = Ledger.open(after, LedgerOptions.defaults())) {
      ledger.append(Stage.drafts(3, 2));
    }
    longer = Files.readAllBytes(after.resolve(SEGMENT));
  }

  @Test
  void aTornTailIsCutOffAndTheRestIsClean() throws IOException {
    for (int length = shorter.length; length < longer.length; length += 31) {
      Path torn = before(Arrays.copyOf(longer, length));
      try (Ledger ledger = Ledger.open(torn, LedgerOptions.defaults())) {
        assertThat(Stage.numbers(ledger)).as("cut at %d", length).containsExactly(0, 1, 2);
        assertThat(Files.size(torn.resolve(SEGMENT))).isEqualTo(shorter.length);
      }
    }
    Stage.openClean(
        before(Arrays.copyOf(longer, shorter.length + 40)),
        ledger -> {
          ledger.append(Stage.drafts(3, 1));
          assertThat(ledger.fsck().problems()).isEmpty();
        });
  }

  @Test
  void aGarbledTailIsCutOffAsWell() throws IOException {
    Random random = new Random(4);
    for (int round = 0; round < 20; round++) {
      byte[] garbled = longer.clone();
      int at = shorter.length + random.nextInt(longer.length - shorter.length);
      garbled[at] ^= (byte) (1 + random.nextInt(255));
      try (Ledger ledger = Ledger.open(before(garbled), LedgerOptions.defaults())) {
        assertThat(ledger.size()).as("garbled at %d", at).isEqualTo(3);
      }
    }
  }

  @Test
  void aWholeBatchThatWasNeverPublishedIsTakenUp() throws IOException {
    Stage.openClean(
        before(longer), ledger -> assertThat(Stage.numbers(ledger)).containsExactly(0, 1, 2, 3, 4));
  }

  @Test
  void anAcknowledgedBatchThatIsCutOrGarbledStopsTheLedgerAndNamesThePlace() throws IOException {
    Path after = folder.resolve("after");
    for (int length : new int[] {0, shorter.length, shorter.length + 7, longer.length - 1}) {
      Files.write(after.resolve(SEGMENT), Arrays.copyOf(longer, length));
      assertThatThrownBy(() -> Ledger.open(after, LedgerOptions.defaults()))
          .as("cut at %d", length)
          .isInstanceOf(LedgerDamagedException.class)
          .hasMessageContaining("journal");
    }
    byte[] garbled = longer.clone();
    garbled[shorter.length + 50] ^= 1;
    Files.write(after.resolve(SEGMENT), garbled);
    assertThatThrownBy(() -> Ledger.open(after, LedgerOptions.defaults()))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("at byte " + shorter.length + ", fact 3");
  }

  @Test
  void withoutACheckpointDamageInTheMiddleIsStillNotTakenForATornTail() throws IOException {
    Path after = folder.resolve("after");
    Files.delete(after.resolve("log/checkpoint"));
    byte[] garbled = longer.clone();
    garbled[shorter.length - 20] ^= 1;
    Files.write(after.resolve(SEGMENT), garbled);
    assertThatThrownBy(() -> Ledger.open(after, LedgerOptions.defaults()))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("at byte 0, fact 0");
  }

  private Path before(byte[] journal) throws IOException {
    Path copy = folder.resolve("copy");
    if (Files.exists(copy)) {
      Stage.remove(copy);
    }
    Stage.copy(before, copy);
    Path segment = copy.resolve(SEGMENT);
    Files.write(folder.resolve("segment"), journal);
    Files.move(folder.resolve("segment"), segment, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }
}
