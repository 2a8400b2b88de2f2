package org.tocsin.desk.publish.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Sentence;
import org.tocsin.desk.publish.proof.CitedFact;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.desk.publish.proof.Manifest;
import org.tocsin.desk.publish.proof.Manifest.SealedSentence;
import org.tocsin.desk.publish.proof.PageWalk;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.desk.publish.proof.ProofBlock.ProvenFact;
import org.tocsin.desk.publish.proof.Words;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.InclusionProof;

/** What a dossier is sealed with: its manifest, and the proofs of every fact it cites. */
final class Seal {
  private Seal() {}

  static Manifest manifest(Dossier dossier, String page, byte[] paper) {
    List<SealedSentence> sentences = new ArrayList<>();
    for (Sentence sentence : dossier.sentences()) {
      sentences.add(
          new SealedSentence(
              sentence.id(),
              Digests.ofSentence(sentence.id(), sentence.text()),
              Digests.ofCitations(cited(sentence))));
    }
    return new Manifest(
        dossier.caseId(),
        dossier.asOf().toString(),
        "Tocsin " + dossier.version(),
        dossier.audience().kind(),
        dossier.audience().reader(),
        Frame.cut(page).digest(),
        PageWalk.of(page).digest(),
        Digests.of(paper),
        Digests.of(Words.of(dossier)),
        sentences);
  }

  /** Proofs to the ledger's present checkpoint; nothing may be appended meanwhile. */
  static ProofBlock proofs(Dossier dossier, long manifestLeaf, Ledger ledger) {
    Map<String, List<CitedFact>> citations = new LinkedHashMap<>();
    Map<Long, Set<String>> parts = new TreeMap<>();
    parts.put(manifestLeaf, Set.of(DossierTable.MANIFEST));
    for (Sentence sentence : dossier.sentences()) {
      citations.put(sentence.id(), cited(sentence));
      sentence
          .citations()
          .forEach(cite ->
              parts.computeIfAbsent(cite.leaf(), l -> new TreeSet<>()).addAll(cite.parts()));
    }
    Map<Long, ProvenFact> facts = new TreeMap<>();
    parts.forEach((leaf, names) -> facts.put(leaf, proven(leaf, names, ledger)));
    VerifierKey key = VerifierKey.parse(ledger.verifierKey());
    return new ProofBlock(key, ledger.checkpoint(), manifestLeaf, citations, facts);
  }

  private static ProvenFact proven(long leaf, Set<String> names, Ledger ledger) {
    InclusionProof proof = ledger.prove(leaf);
    return new ProvenFact(ledger.disclose(leaf, names), proof.hashes());
  }

  private static List<CitedFact> cited(Sentence sentence) {
    return sentence.citations().stream().map(CitedFact::new).toList();
  }
}
