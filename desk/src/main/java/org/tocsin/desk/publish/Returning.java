package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.dossier.Block;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.draft.Comparison;
import org.tocsin.desk.publish.draft.Draft;
import org.tocsin.desk.publish.draft.DraftReader;
import org.tocsin.desk.publish.draft.Sealed;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.proof.CitedFact;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Manifest;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of dossiers that people edited: takes the DOCX back, records who brought it and what it
 * changes, and publishes it with proofs on nothing but what still stands. Thread-safe.
 */
public final class Returning {
  private static final String COMPOSED = "DossierComposed";
  private static final String RETURNED = "DraftReturned";
  private static final String EDITED = "-edited";

  private final Journal journal;
  private final Collecting collecting;
  private final CaseRecords records;
  private final DossierPress press;

  public Returning(
      Journal journal, Collecting collecting, CaseRecords records, DossierPress press) {
    this.journal = journal;
    this.collecting = collecting;
    this.records = records;
    this.press = press;
  }

  /**
   * What came of a draft.
   *
   * @param leaf number of the fact that says who brought it
   * @param key tells the edited dossier apart, as {@link Published.ForReader#key()} does
   */
  public record Returned(long leaf, Comparison comparison, Published published, String key) {}

  /** Where the edited dossier goes, once it is known what it is called. */
  @FunctionalInterface
  public interface Place {
    Path of(String key) throws IOException;
  }

  /**
   * @param folder of the dossier the draft was made from
   * @param docx as it came back
   * @throws IllegalArgumentException with one line when it is refused
   * @throws IOException when a file cannot be read or written
   */
  public Returned take(String caseId, Path folder, Path docx, Viewer by, Place place)
      throws IOException {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalArgumentException("bringing back an edited dossier needs an analyst");
    }
    Draft draft = DraftReader.read(docx);
    Recorded fact = composed(caseId, draft.leaf());
    JsonNode json = sealedJson(folder, fact);
    Sealed sealed = sealed(draft.leaf(), json);
    Comparison comparison = Comparison.of(sealed, draft);
    refuseNames(caseId, comparison);
    Audience audience = audience(json.path("dossier").path("for"));
    String about = fact.subject().equals(caseId) ? "" : fact.subject();
    String key = Commission.key(audience.kind(), audience.reader(), about);
    long leaf = record(fact, comparison, Digests.of(Files.readAllBytes(docx)), by);
    Dossier dossier =
        new Dossier(
            Form.CASE,
            caseId,
            fact.subject(),
            json.path("dossier").path("name").asString(""),
            LocalDate.parse(json.path("dossier").path("as_of").asString("")),
            Release.version(),
            audience,
            sections(sealed, comparison));
    return new Returned(leaf, comparison, press.press(dossier, place.of(key)), key);
  }

  private Recorded composed(String caseId, long leaf) {
    if (leaf >= journal.size()) {
      throw new IllegalArgumentException("it was made from a dossier of another ledger");
    }
    Recorded fact = journal.get(leaf);
    if (!fact.kind().equals(COMPOSED) || !fact.caseId().equals(caseId)) {
      throw new IllegalArgumentException(
          "it was made from a dossier of another case; bring it back there");
    }
    if (collecting.findLastRestriction(caseId).filter(at -> at.isAfter(fact.at())).isPresent()) {
      throw new IllegalArgumentException(
          "a record of the case was restricted since; make the dossier anew and edit that");
    }
    return fact;
  }

  private static JsonNode sealedJson(Path folder, Recorded fact) throws IOException {
    Path file = folder.resolve("dossier.json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(folder + " holds no dossier.json to compare with");
    }
    JsonNode json = Jcs.parse(Files.readString(file, StandardCharsets.UTF_8));
    JsonNode part = fact.parts().get("manifest");
    Manifest manifest = Manifest.fromJson(part == null ? json : part);
    Map<String, String> cites =
        manifest.sentences().stream().collect(Collectors.toMap(s -> s.id(), s -> s.cites()));
    boolean same = manifest.words().equals(Digests.of(json.path("dossier")));
    for (Map.Entry<String, List<CitedFact>> one : proofs(json).citations().entrySet()) {
      same &= Digests.ofCitations(one.getValue()).equals(cites.get(one.getKey()));
    }
    if (!same) {
      throw new IllegalArgumentException(
          "the draft was made from another dossier than the one in this folder; name that one's");
    }
    return json;
  }

  private static ProofBlock proofs(JsonNode json) {
    return ProofBlock.fromJson(json.path("proofs"));
  }

  private static Sealed sealed(long leaf, JsonNode json) {
    JsonNode dossier = json.path("dossier");
    Map<String, String> sentences = new LinkedHashMap<>();
    for (JsonNode list : dossier.findValues("sentences")) {
      list.forEach(
          one -> sentences.put(one.path("id").asString(""), one.path("text").asString("")));
    }
    Set<String> frame = new LinkedHashSet<>();
    frame.add(dossier.path("name").asString(""));
    for (String field : List.of("heading", "note", "finding")) {
      dossier.findValuesAsString(field).forEach(frame::add);
    }
    Map<String, List<Citation>> citations = new HashMap<>();
    proofs(json)
        .citations()
        .forEach(
            (id, cited) -> citations.put(id, cited.stream().map(CitedFact::citation).toList()));
    return new Sealed(leaf, sentences, citations, frame);
  }

  /** Also in sentences that stand: somebody may have come to be at risk since. */
  private void refuseNames(String caseId, Comparison comparison) {
    for (Section section : comparison.sections()) {
      section
          .sentences()
          .forEach(sentence -> {
            if (records.hides(caseId, sentence.text())) {
              throw new IllegalArgumentException(
                  "sentence %s under “%s” names somebody at risk; take the name out"
                      .formatted(sentence.id().substring(1), section.heading()));
            }
          });
    }
  }

  private static Audience audience(JsonNode read) {
    String kind = read.path("kind").asString("case");
    return new Audience(
        kind.endsWith(EDITED) ? kind : kind + EDITED,
        read.path("reader").asString("anybody"),
        read.path("publisher").asString(""));
  }

  private long record(Recorded fact, Comparison comparison, String digest, Viewer by) {
    ObjectNode returned = JsonNodeFactory.instance.objectNode();
    returned.put("of", fact.leaf()).put("sha256", digest);
    comparison.standing().forEach(returned.putArray("standing")::add);
    comparison.deleted().forEach(returned.putArray("deleted")::add);
    ObjectNode edited = returned.putObject("edited");
    comparison.edited().forEach(edited::put);
    comparison.written().forEach(returned.putArray("written")::add);
    return journal
        .record(
            new Entry(
                RETURNED, fact.caseId(), fact.subject(), by.name(), Map.of("draft", returned)))
        .leaf();
  }

  private static List<Section> sections(Sealed sealed, Comparison comparison) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Note(
            "People edited this after the dossier that fact %d seals. Of its %d sentences %d stand with"
                    .formatted(
                        sealed.leaf(), sealed.sentences().size(), comparison.standing().size())
                + " what they rest on, %d were changed and %d taken out; %d were written anew. What was"
                    .formatted(
                        comparison.edited().size(),
                        comparison.deleted().size(),
                        comparison.written().size())
                + " changed or is new says so and no fact proves it."));
    if (!comparison.deleted().isEmpty()) {
      blocks.add(
          new Block.Note(
              "Taken out: sentences "
                  + comparison.deleted().stream()
                      .map(id -> id.substring(1))
                      .collect(Collectors.joining(", "))
                  + "."));
    }
    Section changes = new Section("changes", "What people changed", blocks);
    return Stream.concat(Stream.of(changes), comparison.sections().stream()).toList();
  }
}
