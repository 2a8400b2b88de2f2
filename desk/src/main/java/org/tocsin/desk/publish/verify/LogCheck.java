package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification;
import org.tocsin.ledger.tile.PublicLog;

/** Checks what belongs to a log: single proofs, and the log itself. */
final class LogCheck {
  private final Optional<VerifierKey> pinned;

  LogCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  VerificationReport proof(String subject, Path file) throws IOException {
    Findings findings = new Findings();
    try {
      InclusionProof proof = InclusionProof.parse(PlainFiles.text(file));
      Disclosure shown =
          proof
              .disclosure()
              .orElseThrow(() -> new IllegalArgumentException("it shows no fact to be proven"));
      Optional<VerifierKey> key = key(file);
      if (key.isEmpty()) {
        findings.add("signature", "no key to check it with: give one with --key FILE");
        return findings.report(subject, "the proof stands, but nobody vouches for its root");
      }
      findings.add("fact " + shown.index(), problem(shown, proof, key.get()));
      boolean asWritten = proof.carrying(shown).toText().equals(PlainFiles.text(file));
      findings.add("file", asWritten ? "" : "it is not in the form it was written in");
      return findings.report(subject, closing(proof.checkpoint(), key.get()));
    } catch (IllegalArgumentException e) {
      findings.add("file", String.valueOf(e.getMessage()));
      return findings.report(subject, "nothing of it can be relied on");
    }
  }

  private static String problem(Disclosure shown, InclusionProof proof, VerifierKey key) {
    return ProofVerifier.verify(shown, proof, key) instanceof Verification.Broken broken
        ? broken.reason()
        : "";
  }

  VerificationReport log(String subject, Path folder) throws IOException {
    Findings findings = new Findings();
    try {
      PublicLog log = PublicLog.open(folder);
      Optional<VerifierKey> key = key(folder.resolve("checkpoint"));
      if (key.isEmpty()) {
        findings.add("signature", "no key to check it with: give one with --key FILE");
        return findings.report(subject, "the log was not checked");
      }
      List<Problem> problems = log.check(key.get(), List.of()).problems();
      problems.forEach(problem -> findings.add(problem.place(), problem.reason()));
      if (problems.isEmpty()) {
        findings.add("entries, tiles and checkpoint", "");
      }
      return findings.report(subject, closing(log.checkpoint(), key.get()));
    } catch (IllegalArgumentException e) {
      findings.add("checkpoint", String.valueOf(e.getMessage()));
      return findings.report(subject, "nothing of it can be relied on");
    }
  }

  /** Whether the log begins with what the checkpoint was signed for; "" when it does. */
  static String extensionProblem(Path folder, Checkpoint earlier) throws IOException {
    PublicLog log = PublicLog.open(folder);
    boolean extended =
        log.checkpoint().size() >= earlier.size()
            && log.tree().rootAt(earlier.size()).equals(earlier.rootHash());
    return extended ? "" : "it is not the log that the proofs lead to";
  }

  private String closing(Checkpoint checkpoint, VerifierKey key) {
    return "log %s size %d root %s; key %s (%s)"
        .formatted(
            checkpoint.origin(),
            checkpoint.size(),
            checkpoint.rootHash().base64(),
            key.text(),
            pinned.isPresent()
                ? "the one you gave"
                : "from the log.vkey beside it: compare it with the publisher's");
  }

  /** The key given, or the log.vkey beside the file or one folder up. */
  private Optional<VerifierKey> key(Path file) throws IOException {
    if (pinned.isPresent()) {
      return pinned;
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int up = 0; up < 2 && folder != null; up++) {
      Path key = folder.resolve("log.vkey");
      if (Files.isRegularFile(key)) {
        return Optional.of(VerifierKey.parse(PlainFiles.text(key)));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
