package org.tocsin.ledger;

import java.nio.file.Path;

/** Where things are inside a ledger's directory. */
record LedgerFiles(Path directory) {
  Path keys() {
    return directory.resolve("keys");
  }

  Path journal() {
    return directory.resolve("journal");
  }

  Path vault() {
    return directory.resolve("vault");
  }

  Path log() {
    return directory.resolve("log");
  }

  Path checkpoint() {
    return log().resolve("checkpoint");
  }

  Path verifierKey() {
    return directory.resolve("log.vkey");
  }

  /** How many leaves have their full tiles safely on disk. */
  Path forcedTiles() {
    return directory.resolve("forced-tiles");
  }

  Path lock() {
    return directory.resolve("lock");
  }

  Path lockHolder() {
    return directory.resolve("lock-holder");
  }
}
