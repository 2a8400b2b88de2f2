package org.tocsin.desk.publish.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.desk.publish.proof.Manifest;
import org.tocsin.desk.publish.proof.Manifest.SealedSentence;
import org.tocsin.desk.publish.proof.PageWalk;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;

/** Checks dossier.html and dossier.json: each sentence, then everything around them. */
final class DossierCheck {
  private final Optional<VerifierKey> pinned;

  DossierCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  VerificationReport page(String subject, String html) {
    Frame frame;
    try {
      frame = Frame.cut(html);
    } catch (IllegalArgumentException e) {
      return broken(subject, "page", e);
    }
    return check(
        subject,
        frame::proofs,
        () -> PageWalk.of(html).sentences(),
        manifest ->
            manifest.frame().equals(frame.digest())
                ? ""
                : "headings, tables, pictures, script or order differ from what was sealed");
  }

  VerificationReport json(String subject, String text) {
    JsonNode json;
    try {
      json = Jcs.parse(text);
    } catch (IllegalArgumentException e) {
      return broken(subject, "file", e);
    }
    boolean asWritten = text.equals(Jcs.text(json) + "\n") && json.size() == 3;
    boolean named = json.path("format").asString("").equals("tocsin-dossier-1");
    return check(
        subject,
        () -> ProofBlock.fromJson(json.path("proofs")),
        () -> words(json.path("dossier")),
        manifest ->
            asWritten && named && manifest.words().equals(Digests.of(json.path("dossier")))
                ? ""
                : "headings, tables or the form of the file differ from what was sealed");
  }

  /** A step that may find nothing to work with. */
  private interface Step<T> {
    T take();
  }

  private VerificationReport check(
      String subject,
      Step<ProofBlock> proofs,
      Step<Map<String, String>> shown,
      Function<Manifest, String> frame) {
    ProvenFacts facts;
    Manifest manifest;
    try {
      facts = new ProvenFacts(proofs.take(), pinned);
      manifest = facts.manifest();
    } catch (IllegalArgumentException e) {
      return broken(subject, "proofs", e);
    }
    Findings findings = new Findings();
    sentences(findings, facts, manifest, shown.take());
    findings.add("frame", frame.apply(manifest));
    findings.add("proofs", facts.blockProblem());
    findings.note("sealed", "fact " + facts.block().manifestLeaf() + ", as of " + manifest.asOf());
    String closing = findings.sentenceCount() + "; " + facts.describe(pinned.isPresent());
    return findings.report(subject, closing);
  }

  private static void sentences(
      Findings findings, ProvenFacts facts, Manifest manifest, Map<String, String> shown) {
    Map<String, String> left = new LinkedHashMap<>(shown);
    List<String> order = new ArrayList<>();
    for (SealedSentence sealed : manifest.sentences()) {
      order.add(sealed.id());
      String words = left.remove(sealed.id());
      String problem = words == null ? "it was taken out" : facts.sentenceProblem(sealed, words);
      findings.sentence(sealed.id(), problem);
    }
    left.keySet().forEach(id -> findings.add(id, "it is not part of the sealed dossier"));
    boolean sameOrder = order.equals(List.copyOf(shown.keySet()));
    boolean sameCites = order.equals(List.copyOf(facts.block().citations().keySet()));
    findings.add(
        "order",
        sameOrder && sameCites ? "" : "sentences were added, taken out or put into another order");
  }

  private static Map<String, String> words(JsonNode dossier) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (JsonNode list : dossier.findValues("sentences")) {
      for (JsonNode sentence : list) {
        String id = sentence.path("id").asString("");
        String name = sentences.containsKey(id) ? id + " again" : id;
        sentences.put(name, sentence.path("text").asString(""));
      }
    }
    return sentences;
  }

  private static VerificationReport broken(
      String subject, String what, IllegalArgumentException e) {
    Findings findings = new Findings();
    findings.add(what, String.valueOf(e.getMessage()));
    return findings.report(subject, "nothing of it can be relied on");
  }
}
