package org.tocsin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.journal.JournalDamagedException;
import org.tocsin.ledger.journal.RecordReader;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.tile.PublicLog;
import org.tocsin.ledger.tile.TileTree;
import org.tocsin.ledger.vault.Vault;

/** Reads everything a ledger has on disk and compares each thing with the others. */
final class Fsck {
  private final LedgerFiles files;
  private final LedgerKeys keys;
  private final Journal journal;
  private final Vault vault;
  private final List<Problem> problems = new ArrayList<>();

  Fsck(LedgerFiles files, LedgerKeys keys, Journal journal, Vault vault) {
    this.files = files;
    this.keys = keys;
    this.journal = journal;
    this.vault = vault;
  }

  FsckReport run(long facts) throws IOException {
    checkKeys();
    problems.addAll(journal.check());
    boolean logIsSound = checkLog();
    checkFacts(facts, logIsSound);
    problems.addAll(vault.checkAll());
    return new FsckReport(facts, vault.count(), problems);
  }

  private void checkKeys() throws IOException {
    VerifierKey known = keys.signingKey().verifierKey();
    try {
      LedgerKeys stored = LedgerKeys.load(files.keys());
      if (!stored.signingKey().verifierKey().equals(known)
          || !Arrays.equals(stored.journalKey(), keys.journalKey())) {
        problems.add(new Problem(files.keys().toString(), "are not the keys in use"));
      }
    } catch (LedgerDamagedException e) {
      problems.add(new Problem(files.keys().toString(), "" + e.getMessage()));
    }
    String text =
        DurableFiles.findBytes(files.verifierKey())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    if (!text.equals(known.text() + "\n")) {
      problems.add(new Problem(files.verifierKey().toString(), "is not this log's verifier key"));
    }
  }

  private boolean checkLog() throws IOException {
    List<Problem> found;
    try {
      found =
          PublicLog.open(files.log()).check(keys.signingKey().verifierKey(), List.of()).problems();
    } catch (IllegalArgumentException e) {
      found = List.of(new Problem("checkpoint", "" + e.getMessage()));
    }
    for (Problem problem : found) {
      problems.add(new Problem(files.log().resolve(problem.place()).toString(), problem.reason()));
    }
    return found.isEmpty();
  }

  /** Compares with the log only if that is sound; otherwise each fault would be told twice. */
  private void checkFacts(long facts, boolean logIsSound) throws IOException {
    TileTree tree = new TileTree(files.log(), facts);
    try (RecordReader reader = journal.reader()) {
      for (long index = 0; index < facts; index++) {
        try {
          StoredFact fact = StoredFact.decode(reader.read(index));
          if (!fact.isConsistent()) {
            problems.add(new Problem("fact " + index, "its leaf does not commit to its parts"));
          }
          if (logIsSound && !fact.leaf().hash().equals(tree.leafHash(index))) {
            problems.add(new Problem("fact " + index, "its leaf is not the one in the log"));
          }
        } catch (JournalDamagedException | IllegalArgumentException e) {
          problems.add(new Problem("fact " + index, "" + e.getMessage()));
        }
      }
    }
  }
}
