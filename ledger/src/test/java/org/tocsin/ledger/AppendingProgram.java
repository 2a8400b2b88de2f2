package org.tocsin.ledger;

import java.nio.file.Path;

/**
 * Run in a process of its own, which tests kill or starve. Appends batches of growing size and
 * prints {@code ack <size>} once each is acknowledged, {@code refused <reason>} when not. With a
 * third argument, stops after so many batches.
 */
final class AppendingProgram {
  private AppendingProgram() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int batch = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Ledger ledger = Ledger.open(directory, LedgerOptions.defaults());
    System.out.println("open " + ledger.size());
    for (int round = 0; round < rounds; round++) {
      try {
        ledger.append(Stage.drafts((int) ledger.size(), batch));
        System.out.println("ack " + ledger.size());
      } catch (LedgerException e) {
        System.out.println("refused " + e.getMessage());
        ledger.prove(ledger.size() - 1);
        System.out.println("reads " + ledger.get(0).part("number"));
      }
    }
    ledger.close();
    System.out.println("closed");
  }
}
