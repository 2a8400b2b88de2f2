package org.tocsin.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.tocsin.ledger.vault.Sealed;

/**
 * Run in a process of its own whose files may not grow large: seals something small, something
 * large, and reads.
 */
final class SealingProgram {
  private SealingProgram() {}

  public static void main(String[] arguments) throws IOException {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), LedgerOptions.defaults())) {
      Sealed small = ledger.vault().seal(new ByteArrayInputStream(new byte[1000]));
      try {
        ledger.vault().seal(new ByteArrayInputStream(new byte[3_000_000]));
        System.out.println("sealed too much");
      } catch (IOException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
      ledger.vault().check(small.digest());
      System.out.println("still reads");
      ledger.append(Stage.drafts(0, 1));
      System.out.println("still appends, clean " + ledger.fsck().isClean());
    }
  }
}
