package org.tocsin.desk.publish.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.PaperFrame;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;

/**
 * Checks a PDF by what it carries, without opening it as a PDF: its sealed bytes against the
 * manifest, and everything after them against the one form that an attachment has.
 */
final class PaperCheck {
  private final Optional<VerifierKey> pinned;

  PaperCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  /**
   * @throws IllegalArgumentException when what it carries cannot be read, saying why
   */
  VerificationReport carrying(String subject, byte[] pdf, PaperFrame frame) {
    String data = text(frame.contents().getFirst());
    VerificationReport words = new DossierCheck(pinned).json(subject, data);
    JsonNode json = Jcs.parse(data);
    ProofBlock proofs = ProofBlock.fromJson(json.path("proofs"));
    ProvenFacts facts = new ProvenFacts(proofs, pinned);
    Findings findings = new Findings();
    findings.addAll("carried", words);
    boolean same = facts.manifest().pdf().equals(Digests.of(frame.paper()));
    findings.add("file", same ? "" : "it differs from the one that was sealed");
    if (same) {
      boolean whole = frame.contents().size() == 2 && Arrays.equals(frame.whole(), pdf);
      findings.add("attachments", whole ? "" : "something was added to the sealed paper");
      boolean alone = whole && text(frame.contents().get(1)).equals(proofs.text());
      findings.add("proofs.json", alone ? "" : "it holds other proofs than the words rest on");
    }
    VerificationReport report = findings.report(subject, words.closing());
    return new VerificationReport(
        subject, report.lines(), words.soundSentences(), words.sentences(), words.closing());
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("what the PDF carries is not UTF-8 text", e);
    }
  }
}
