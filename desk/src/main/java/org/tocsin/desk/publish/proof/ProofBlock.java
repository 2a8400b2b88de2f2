package org.tocsin.desk.publish.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything a stranger needs to check a dossier offline. Its text is canonical JSON; hashes that
 * several paths share are written once, in the order of their first use.
 *
 * @param key of the log, as the dossier claims it
 * @param checkpoint all paths lead to it
 * @param manifestLeaf number of the fact that holds the manifest
 * @param citations by id of the sentence, in reading order
 * @param facts by leaf: the manifest's and every cited one
 */
public record ProofBlock(
    VerifierKey key,
    Checkpoint checkpoint,
    long manifestLeaf,
    Map<String, List<CitedFact>> citations,
    Map<Long, ProvenFact> facts) {
  private static final String FORMAT = "tocsin-proofs-1";
  private static final List<String> FIELDS =
      List.of("checkpoint", "facts", "format", "key", "manifest", "nodes", "sentences");
  private static final List<String> FACT_FIELDS = List.of("disclosure", "path");
  private static final List<String> SENTENCE_FIELDS = List.of("cites", "id");

  /** One fact with its path to the checkpoint of the block. */
  public record ProvenFact(Disclosure disclosure, List<Hash> path) {
    public ProvenFact {
      path = List.copyOf(path);
    }
  }

  public ProofBlock {
    citations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(citations));
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** The path of one fact to the checkpoint. */
  public InclusionProof path(ProvenFact fact) {
    return new InclusionProof(fact.disclosure().index(), fact.path(), checkpoint);
  }

  /** The C2SP proof of one fact, with its disclosure as extra data. */
  public InclusionProof proof(ProvenFact fact) {
    return path(fact).carrying(fact.disclosure());
  }

  /** Canonical JSON. */
  public String text() {
    return Jcs.text(toJson());
  }

  public JsonNode toJson() {
    Map<Hash, Integer> nodes = new LinkedHashMap<>();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("key", key.text()).put("checkpoint", checkpoint.text());
    json.put("manifest", manifestLeaf);
    ArrayNode factList = json.putArray("facts");
    for (ProvenFact fact : facts.values()) {
      ObjectNode entry = factList.addObject();
      entry.set("disclosure", fact.disclosure().toJson());
      ArrayNode path = entry.putArray("path");
      for (Hash hash : fact.path()) {
        path.add(nodes.computeIfAbsent(hash, h -> nodes.size()).intValue());
      }
    }
    ArrayNode nodeList = json.putArray("nodes");
    nodes.keySet().forEach(hash -> nodeList.add(hash.base64()));
    ArrayNode sentences = json.putArray("sentences");
    citations.forEach(
        (id, cited) -> sentences.addObject().put("id", id).set("cites", CitedFact.toJson(cited)));
    return json;
  }

  /**
   * Reads a block and checks its form; whether it proves anything is for verification.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static ProofBlock parse(String text) {
    return fromJson(Jcs.parse(text));
  }

  /**
   * @throws IllegalArgumentException saying what is malformed
   */
  public static ProofBlock fromJson(JsonNode json) {
    Fields.only(json, FIELDS);
    if (!Fields.text(json, "format").equals(FORMAT)) {
      throw new IllegalArgumentException("these are no proofs of version 1");
    }
    ProofBlock block =
        new ProofBlock(
            VerifierKey.parse(Fields.text(json, "key")),
            Checkpoint.parse(Fields.text(json, "checkpoint")),
            Fields.number(json, "manifest"),
            citations(json.path("sentences")),
            facts(json));
    if (!block.text().equals(Jcs.text(json))) {
      throw new IllegalArgumentException(
          "the proofs hold more than they need, or are out of order");
    }
    return block;
  }

  private static Map<String, List<CitedFact>> citations(JsonNode sentences) {
    Map<String, List<CitedFact>> citations = new LinkedHashMap<>();
    for (JsonNode sentence : Fields.list(sentences, "sentences")) {
      Fields.only(sentence, SENTENCE_FIELDS);
      citations.put(Fields.text(sentence, "id"), CitedFact.fromJson(sentence.path("cites")));
    }
    return citations;
  }

  private static Map<Long, ProvenFact> facts(JsonNode json) {
    List<Hash> nodes = Fields.texts(json, "nodes").stream().map(Hash::fromBase64).toList();
    Map<Long, ProvenFact> facts = new TreeMap<>();
    for (JsonNode fact : Fields.list(json.path("facts"), "facts")) {
      Fields.only(fact, FACT_FIELDS);
      Disclosure disclosure = Disclosure.fromJson(fact.path("disclosure"));
      facts.put(disclosure.index(), new ProvenFact(disclosure, path(fact.path("path"), nodes)));
    }
    return facts;
  }

  private static List<Hash> path(JsonNode indexes, List<Hash> nodes) {
    List<Hash> path = new ArrayList<>();
    for (JsonNode index : Fields.list(indexes, "path")) {
      if (!index.isIntegralNumber() || index.intValue() < 0 || index.intValue() >= nodes.size()) {
        throw new IllegalArgumentException("a path names a hash that is not there: " + index);
      }
      path.add(nodes.get(index.intValue()));
    }
    return path;
  }
}
