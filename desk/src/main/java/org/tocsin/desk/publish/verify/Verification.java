package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.publish.bag.Unpacking;
import org.tocsin.ledger.FsckReport;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerException;
import org.tocsin.ledger.note.VerifierKey;

/**
 * Checks whatever a stranger holds: a dossier as page, data, paper or folder, a single proof, a
 * public log, or the ledger at home. Pure but for reading those files.
 */
public final class Verification {
  private Verification() {}

  /**
   * Checks a file or folder; what it is follows from its content.
   *
   * @param pinned the log's key as it reached the reader by another way; without it the key that
   *     the dossier carries is used, and the report says so
   * @throws IOException when there is nothing to read, or nothing that can be verified
   */
  public static VerificationReport verify(Path target, Optional<VerifierKey> pinned)
      throws IOException {
    String subject = String.valueOf(target);
    if (Files.isDirectory(target)) {
      return folder(subject, target, pinned);
    }
    if (!Files.exists(target)) {
      throw new NoSuchFileException(subject, null, "there is nothing to verify");
    }
    return file(subject, target, pinned);
  }

  /**
   * A key as people give it: the vkey text itself, or a file that holds it.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static VerifierKey key(String textOrFile) throws IOException {
    Path file = textOrFile.indexOf('\0') < 0 ? Path.of(textOrFile) : Path.of("");
    return VerifierKey.parse(
        Files.isRegularFile(file) ? PlainFiles.text(file) : textOrFile.strip());
  }

  private static VerificationReport folder(
      String subject, Path folder, Optional<VerifierKey> pinned) throws IOException {
    if (BagCheck.isBag(folder)) {
      return bag(subject, folder, pinned);
    }
    if (FolderCheck.findStem(folder).isPresent()) {
      return new FolderCheck(pinned).folder(subject, folder);
    }
    if (Files.exists(folder.resolve("checkpoint"))) {
      return new LogCheck(pinned).log(subject, folder);
    }
    for (Path ledger : List.of(folder, folder.resolve("ledger"))) {
      if (Files.isDirectory(ledger.resolve("journal"))) {
        return ledger(subject, ledger);
      }
    }
    throw new IOException(
        subject + " holds no dossier, no log and no ledger: name the file or folder to verify");
  }

  private static VerificationReport bag(String subject, Path folder, Optional<VerifierKey> pinned)
      throws IOException {
    Findings findings = new Findings();
    try {
      BagCheck.into(findings, folder);
    } catch (IllegalArgumentException e) {
      findings.add("bag", String.valueOf(e.getMessage()));
    }
    Path data = folder.resolve("data");
    if (FolderCheck.findStem(data).isEmpty()) {
      throw new IOException(
          subject + " is a bag without a dossier: its files can be checked, its words cannot");
    }
    VerificationReport inside = new FolderCheck(pinned).folder(subject, data);
    findings.addAll("data", inside);
    return new VerificationReport(
        subject,
        findings.report(subject, "").lines(),
        inside.soundSentences(),
        inside.sentences(),
        inside.closing());
  }

  private static VerificationReport zip(String subject, Path file, Optional<VerifierKey> pinned)
      throws IOException {
    try (Unpacking unpacking = Unpacking.of(file)) {
      return folder(subject, unpacking.root(), pinned);
    }
  }

  private static VerificationReport file(String subject, Path file, Optional<VerifierKey> pinned)
      throws IOException {
    byte[] bytes = PlainFiles.bytes(file);
    String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    try {
      if (start.startsWith("PK")) {
        return zip(subject, file, pinned);
      }
      if (start.startsWith("%PDF")) {
        return new FolderCheck(pinned).paper(subject, file);
      }
      if (start.startsWith("c2sp.org/tlog-proof") || subject.endsWith(".tlog-proof")) {
        return new LogCheck(pinned).proof(subject, file);
      }
      DossierCheck check = new DossierCheck(pinned);
      return start.startsWith("{") || subject.endsWith(".json")
          ? check.json(subject, PlainFiles.text(file))
          : check.page(subject, PlainFiles.text(file));
    } catch (IllegalArgumentException e) {
      Findings findings = new Findings();
      findings.add("file", String.valueOf(e.getMessage()));
      return findings.report(subject, "nothing of it can be relied on");
    }
  }

  private static VerificationReport ledger(String subject, Path folder) {
    Findings findings = new Findings();
    try (Ledger ledger = Ledger.openReadOnly(folder)) {
      FsckReport report = ledger.fsck();
      report.problems().forEach(problem -> findings.add(problem.place(), problem.reason()));
      if (report.isClean()) {
        findings.add("keys, journal, log and vault", "");
      }
      String closing =
          "%d facts and %d sealed objects; log %s; key %s"
              .formatted(
                  report.facts(),
                  report.sealedObjects(),
                  ledger.checkpoint().origin(),
                  ledger.verifierKey());
      return findings.report(subject, closing);
    } catch (LedgerException e) {
      findings.add("ledger", String.valueOf(e.getMessage()));
      return findings.report(subject, "the ledger could not be opened");
    }
  }
}
