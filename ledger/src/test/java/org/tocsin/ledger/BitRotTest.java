package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.disk.Problem;

/** One changed byte, anywhere in what a ledger keeps, is found and its file is named. */
class BitRotTest {
  private static final int FLIPS_A_FILE = 12;

  @TempDir Path directory;

  @Test
  void everyFlippedByteIsFoundByTheCheckAndLocated() throws IOException {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      ledger.append(Stage.drafts(0, 3));
      ledger.append(Stage.drafts(3, 260));
      ledger.append(Stage.drafts(263, 2));
      ledger.vault().seal(new ByteArrayInputStream(new byte[70_000]));
      assertThat(ledger.fsck().problems()).isEmpty();
      Random random = new Random(1);
      for (Path file : keptFiles()) {
        byte[] good = Files.readAllBytes(file);
        int flips = Math.min(good.length, FLIPS_A_FILE);
        for (int i = 0; i < flips; i++) {
          int at = good.length == flips ? i : random.nextInt(good.length);
          byte[] bad = good.clone();
          bad[at] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bad);
          assertNamed(file, at, ledger.fsck().problems());
        }
        Files.write(file, good);
      }
      assertThat(ledger.fsck().problems()).isEmpty();
    }
  }

  private void assertNamed(Path file, int at, List<Problem> problems) {
    String name = file.getFileName().toString();
    boolean isKey = file.startsWith(directory.resolve("keys"));
    assertThat(problems)
        .as("byte %d of %s", at, file)
        .isNotEmpty()
        .anyMatch(problem -> problem.toString().contains(isKey ? "keys" : file.toString()));
    if (!isKey) {
      assertThat(problems)
          .as("nothing else is blamed for byte %d of %s", at, name)
          .allMatch(problem ->
              problem.toString().contains(file.toString())
                  || problem.place().endsWith("checkpoint"));
    }
  }

  /** All but the lock, and the hint that only says where recovery may begin. */
  private List<Path> keptFiles() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("lock|lock-holder|forced-tiles"))
          .sorted()
          .toList();
    }
  }
}
