package org.tocsin.desk.publish.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.desk.publish.proof.CitedFact;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Manifest;
import org.tocsin.desk.publish.proof.Manifest.SealedSentence;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.desk.publish.proof.ProofBlock.ProvenFact;
import org.tocsin.ledger.note.SignedNote;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.DisclosedPart;
import org.tocsin.ledger.proof.Leaf;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification.Broken;

/** A proof block whose every fact has been checked once against one key. */
final class ProvenFacts {
  private static final String COMPOSED = "DossierComposed";

  private final ProofBlock block;
  private final VerifierKey key;
  private final Map<Long, String> problems = new HashMap<>();

  ProvenFacts(ProofBlock block, Optional<VerifierKey> pinned) {
    this.block = block;
    this.key = pinned.orElse(block.key());
    ProofVerifier verifier = new ProofVerifier(key);
    block.facts().forEach((leaf, fact) -> problems.put(leaf, problem(fact, verifier)));
  }

  private String problem(ProvenFact fact, ProofVerifier verifier) {
    return verifier.verify(fact.disclosure(), block.path(fact)) instanceof Broken broken
        ? broken.reason()
        : "";
  }

  VerifierKey key() {
    return key;
  }

  ProofBlock block() {
    return block;
  }

  /**
   * The sealed manifest.
   *
   * @throws IllegalArgumentException when it is not in the log of this key, with the reason
   */
  Manifest manifest() {
    ProvenFact fact = block.facts().get(block.manifestLeaf());
    if (fact == null) {
      throw new IllegalArgumentException("the manifest is not shown");
    }
    String problem = problems.getOrDefault(block.manifestLeaf(), "");
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException("the manifest does not hold: " + problem);
    }
    DisclosedPart part = fact.disclosure().parts().get("manifest");
    if (part == null || !Leaf.parse(fact.disclosure().leaf()).kind().equals(COMPOSED)) {
      throw new IllegalArgumentException("the fact named as manifest is none");
    }
    return Manifest.fromJson(part.value());
  }

  /** Why a sentence does not hold; "" when it does. */
  String sentenceProblem(SealedSentence sealed, String words) {
    if (!Digests.ofSentence(sealed.id(), words).equals(sealed.text())) {
      return "its words differ from the sealed ones";
    }
    List<CitedFact> cited = block.citations().get(sealed.id());
    if (cited == null || !Digests.ofCitations(cited).equals(sealed.cites())) {
      return "its citations differ from the sealed ones";
    }
    return cited.stream()
        .map(fact -> citationProblem(fact.citation()))
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String citationProblem(Citation citation) {
    ProvenFact fact = block.facts().get(citation.leaf());
    if (fact == null) {
      return "fact " + citation.leaf() + " is not shown";
    }
    String problem = problems.getOrDefault(citation.leaf(), "");
    if (!problem.isEmpty()) {
      return problem;
    }
    return fact.disclosure().parts().keySet().containsAll(citation.parts())
        ? ""
        : "fact " + citation.leaf() + " does not show all of " + citation.parts();
  }

  /** Whether the block holds just what the sealed sentences need; "" when it does. */
  String blockProblem() {
    if (SignedNote.parse(block.checkpoint().text()).signatures().size() != 1) {
      return "the checkpoint carries signatures that nobody here can judge";
    }
    Map<Long, Set<String>> needed = new HashMap<>();
    needed.computeIfAbsent(block.manifestLeaf(), leaf -> new TreeSet<>()).add("manifest");
    for (List<CitedFact> cited : block.citations().values()) {
      for (CitedFact fact : cited) {
        needed
            .computeIfAbsent(fact.citation().leaf(), leaf -> new TreeSet<>())
            .addAll(fact.citation().parts());
      }
    }
    boolean exact =
        block.facts().keySet().equals(needed.keySet())
            && block.facts().entrySet().stream()
                .allMatch(entry ->
                    Objects.equals(
                        new TreeSet<>(entry.getValue().disclosure().parts().keySet()),
                        needed.get(entry.getKey())));
    return exact ? "" : "the proofs hold more or less than the sentences cite";
  }

  /** Log, size, root and key, for the closing line. */
  String describe(boolean pinned) {
    return "log %s size %d root %s; key %s (%s)"
        .formatted(
            block.checkpoint().origin(),
            block.checkpoint().size(),
            block.checkpoint().rootHash().base64(),
            key.text(),
            pinned
                ? "the one you gave"
                : "the one the dossier carries: compare it with the publisher's");
  }
}
